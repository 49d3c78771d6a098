package se.nollan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * YARN on loopback: a ResourceManager and one NodeManager, each a process of its own, and a Spark
 * that knows it. Its settings are those of {@code conf/examples/yarn.conf}.
 */
public final class YarnCluster implements AutoCloseable {
  private static final String SERVER = "org.apache.hadoop.yarn.server.";

  private final SparkHome home;
  private final Path conf;
  private final List<Path> hadoop;
  private final Daemons daemons;

  private YarnCluster(SparkHome home, List<Path> hadoop) {
    this.home = home;
    this.hadoop = hadoop;
    conf = home.folder().resolve("hadoop");
    daemons = new Daemons(home.folder());
  }

  /** A cluster of one node; what its processes and containers say is kept in the folder. */
  public static YarnCluster start(Path folder) throws Exception {
    List<Path> jars = Project.jars("yarnhome", "-Pyarn -pl yarnhome");
    Path module =
        SparkYarnModule.compile(
            named(jars, "spark-yarn.*").get(0),
            named(jars, "scala-.*"),
            Files.createDirectories(folder.resolve("spark-yarn")));
    YarnCluster cluster =
        new YarnCluster(
            SparkHome.in(folder.resolve("spark"), module),
            named(jars, "hadoop-client-minicluster.*|bc.*"));
    try {
      cluster.configure();
      cluster.start("resourcemanager", "resourcemanager.ResourceManager");
      cluster.start("nodemanager", "nodemanager.NodeManager");
      cluster.daemons.await("resourcemanager", "Node Transitioned from NEW to RUNNING", 1);
      return cluster;
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
  }

  /** Where a Spark distribution would be: {@code SPARK_HOME}. */
  public Path home() {
    return home.folder();
  }

  /** A command for this cluster, with as little memory as one small machine has. */
  public Submission submission() {
    return new Submission(home())
        .in("HADOOP_CONF_DIR", conf.toString())
        .with("spark.executor.memory", "1g")
        .with("spark.executor.cores", "1")
        .with("spark.dynamicAllocation.maxExecutors", "1")
        .with("spark.yarn.jars", "local:" + home.classPath())
        .with("spark.yarn.stagingDir", home().resolve("staging").toUri().toString())
        .with("spark.yarn.appMasterEnv.SPARK_LOCAL_IP", "127.0.0.1")
        .with("spark.executorEnv.SPARK_LOCAL_IP", "127.0.0.1")
        // Its pages are guarded by a class for another version of servlets (SparkYarnModule).
        .with("spark.ui.enabled", "false");
  }

  private static List<Path> named(List<Path> jars, String pattern) {
    return jars.stream().filter(jar -> jar.getFileName().toString().matches(pattern)).toList();
  }

  private void start(String name, String main) throws IOException {
    String jars = hadoop.stream().map(Path::toString).collect(Collectors.joining(":"));
    ChildJvm jvm =
        home.jvm()
            .classPath(conf + ":" + jars + ":" + home.classPath())
            // Scripts of containers start Java by it.
            .in("JAVA_HOME", System.getProperty("java.home"));
    daemons.start(name, jvm, SERVER + main);
  }

  private void configure() throws IOException {
    Files.createDirectories(home().resolve("conf"));
    Files.copy(
        Project.HOME.resolve("conf/examples/yarn.conf"),
        home().resolve("conf/spark-defaults.conf"));
    Files.createDirectories(conf);
    write("core-site.xml", Map.of("fs.defaultFS", "file:///"));
    Map<String, String> yarn = new TreeMap<>();
    yarn.put("yarn.resourcemanager.hostname", "127.0.0.1");
    yarn.put("yarn.resourcemanager.bind-host", "127.0.0.1");
    for (String address : List.of("address", "scheduler.address", "resource-tracker.address")) {
      yarn.put("yarn.resourcemanager." + address, "127.0.0.1:" + S3Server.freePort());
    }
    yarn.put("yarn.resourcemanager.admin.address", "127.0.0.1:0");
    yarn.put("yarn.resourcemanager.webapp.address", "127.0.0.1:0");
    yarn.put(
        "yarn.resourcemanager.scheduler.class",
        SERVER + "resourcemanager.scheduler.fifo.FifoScheduler");
    yarn.put("yarn.scheduler.minimum-allocation-mb", "128");
    yarn.put("yarn.nodemanager.hostname", "127.0.0.1");
    for (String address : List.of("address", "localizer.address", "webapp.address")) {
      yarn.put("yarn.nodemanager." + address, "127.0.0.1:0");
    }
    yarn.put("yarn.nodemanager.local-dirs", home().resolve("local").toString());
    yarn.put("yarn.nodemanager.log-dirs", home().resolve("containers").toString());
    yarn.put("yarn.nodemanager.resource.memory-mb", "3072");
    yarn.put("yarn.nodemanager.resource.cpu-vcores", "4");
    // What the machine has is not for the test to judge.
    yarn.put("yarn.nodemanager.pmem-check-enabled", "false");
    yarn.put("yarn.nodemanager.vmem-check-enabled", "false");
    yarn.put(
        "yarn.nodemanager.disk-health-checker.max-disk-utilization-per-disk-percentage", "100");
    write("yarn-site.xml", yarn);
  }

  private void write(String name, Map<String, String> settings) throws IOException {
    String each = "<property><name>%s</name><value>%s</value></property>%n";
    String all =
        settings.entrySet().stream()
            .map(setting -> each.formatted(setting.getKey(), setting.getValue()))
            .collect(Collectors.joining("", "<configuration>\n", "</configuration>\n"));
    Files.writeString(conf.resolve(name), all);
  }

  @Override
  public void close() {
    daemons.close();
  }
}
