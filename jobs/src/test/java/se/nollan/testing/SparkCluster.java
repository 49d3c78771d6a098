package se.nollan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A standalone cluster on loopback: a master and workers of one core each, in processes of their
 * own, from the jars that a bare Spark has.
 */
public final class SparkCluster implements AutoCloseable {
  /** Spark's own, which no process and no log may show. */
  static final String SECRET = "a-secret-that-all-of-the-cluster-has";

  private final SparkHome home;
  private final Daemons daemons;
  private String master = "";

  private SparkCluster(SparkHome home) {
    this.home = home;
    daemons = new Daemons(home.folder());
  }

  /** A cluster with that many workers; what its processes say is kept in the folder. */
  public static SparkCluster start(Path folder, int workers) throws Exception {
    SparkCluster cluster = new SparkCluster(SparkHome.in(folder.resolve("spark")));
    cluster.guard();
    try {
      cluster.startMaster();
      for (int worker = 1; worker <= workers; worker++) {
        cluster.startWorker("worker-" + worker);
      }
      cluster.daemons.await("master", "Registering worker", workers);
      return cluster;
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
  }

  /** As {@code conf/examples/standalone.conf} has it, with a secret for master, workers, driver. */
  private void guard() throws IOException {
    String guards =
        Files.readString(Project.HOME.resolve("conf/examples/standalone.conf"))
            .lines()
            .filter(line -> line.matches("spark[.](authenticate|network|io)[.]?.*"))
            .collect(Collectors.joining("\n"));
    Path conf = Files.createDirectories(home().resolve("conf")).resolve("spark-defaults.conf");
    Files.writeString(conf, guards + "\nspark.authenticate.secret " + SECRET + "\n");
  }

  /** Where a Spark distribution would be: {@code SPARK_HOME}. */
  public Path home() {
    return home.folder();
  }

  /** {@code spark://host:port}. */
  public String master() {
    return master;
  }

  private void startMaster() throws Exception {
    start("master", "master.Master", "--port", "0", "--webui-port", "0");
    String line = daemons.await("master", "Starting Spark master at ", 1);
    master = line.substring(line.indexOf("spark://")).trim();
  }

  private void startWorker(String name) throws IOException {
    start(
        name,
        "worker.Worker",
        "--cores",
        "1",
        "--memory",
        "2g",
        "--webui-port",
        "0",
        "--work-dir",
        home().resolve(name).toString(),
        master);
  }

  private void start(String name, String main, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("--host", "127.0.0.1"));
    all.addAll(List.of(arguments));
    daemons.start(name, home.jvm(), "org.apache.spark.deploy." + main, all.toArray(String[]::new));
  }

  @Override
  public void close() {
    daemons.close();
  }
}
