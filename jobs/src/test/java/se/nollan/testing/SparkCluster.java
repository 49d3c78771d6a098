package se.nollan.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A standalone cluster on loopback: a master and workers of one core each, in processes of their
 * own, from the jars that a bare Spark has. Delta, s3a and the program are not among them.
 */
public final class SparkCluster implements AutoCloseable {
  private static final Path CLASS_PATH =
      Project.HOME.resolve("sparkhome/target/sparkhome.classpath");

  /** What the distribution's own script does: the launcher says how to start the driver. */
  private static final String SUBMIT =
      """
      #!/usr/bin/env bash
      export SPARK_HOME=$(cd "$(dirname "$0")/.." && pwd) SPARK_SCALA_VERSION=2.13
      mapfile -d '' -t command < <("${JAVA_HOME:?}/bin/java" -Xmx128m -cp "$SPARK_HOME/jars/*" \\
        org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit "$@")
      # It begins with an empty word, and a line end before the next.
      command=("${command[@]:1}")
      exec "${command[0]#$'\\n'}" "${command[@]:1}"
      """;

  private final Path home;
  private final List<Process> processes = new ArrayList<>();
  private String master = "";

  private SparkCluster(Path home) {
    this.home = home;
  }

  /** A cluster with that many workers; what its processes say is kept in the folder. */
  public static SparkCluster start(Path folder, int workers) throws Exception {
    SparkCluster cluster = new SparkCluster(distribution(folder.resolve("spark")));
    try {
      cluster.startMaster();
      for (int worker = 0; worker < workers; worker++) {
        cluster.startWorker();
      }
      cluster.await(cluster.log("master"), "Registering worker", workers);
      return cluster;
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
  }

  /** Where a Spark distribution would be: {@code SPARK_HOME}. */
  public Path home() {
    return home;
  }

  /** {@code spark://host:port}. */
  public String master() {
    return master;
  }

  /** The jars that the cluster brings. */
  public static List<Path> jars() throws IOException {
    if (!Files.exists(CLASS_PATH)) {
      throw new IllegalStateException(
          "there is no " + CLASS_PATH + "; make it: ./mvnw -pl sparkhome process-test-resources");
    }
    return Stream.of(Files.readString(CLASS_PATH).trim().split(":")).map(Path::of).toList();
  }

  private static Path distribution(Path home) throws IOException {
    Files.createDirectories(home.resolve("jars"));
    Files.createDirectories(home.resolve("bin"));
    for (Path jar : jars()) {
      Files.createSymbolicLink(home.resolve("jars").resolve(jar.getFileName()), jar);
    }
    Path submit = Files.writeString(home.resolve("bin/spark-submit"), SUBMIT);
    Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
    return home;
  }

  private void startMaster() throws Exception {
    start("master", "master.Master", "--port", "0", "--webui-port", "0");
    String line = await(log("master"), "Starting Spark master at ", 1);
    master = line.substring(line.indexOf("spark://")).trim();
  }

  private void startWorker() throws IOException {
    String name = "worker-" + processes.size();
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
        home.resolve(name).toString(),
        master);
  }

  private void start(String name, String main, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("--host", "127.0.0.1"));
    all.addAll(List.of(arguments));
    Process process =
        new ChildJvm()
            .with("nollan.log", log(name).toString())
            .classPath(home.resolve("jars") + "/*")
            .in("SPARK_HOME", home.toString())
            .in("SPARK_SCALA_VERSION", "2.13")
            .in("SPARK_LOCAL_IP", "127.0.0.1")
            .start("org.apache.spark.deploy." + main, all.toArray(String[]::new));
    processes.add(process);
    // What it has to say is in its log; an output that nobody reads would stop it one day.
    process.getInputStream().close();
  }

  private Path log(String name) {
    return home.resolve(name + ".log");
  }

  /** The first of at least so many lines that hold the words. */
  private String await(Path log, String words, int times) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (Files.exists(log)) {
        List<String> lines =
            Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(words))
                .toList();
        if (lines.size() >= times) {
          return lines.get(0);
        }
      }
      if (processes.stream().anyMatch(process -> !process.isAlive())) {
        break;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the cluster did not start; see " + log);
  }

  @Override
  public void close() {
    // Workers first, the last started: they end their executors.
    for (int i = processes.size() - 1; i >= 0; i--) {
      Process process = processes.get(i);
      process.destroy();
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
