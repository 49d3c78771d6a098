package se.nollan.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a driver sees of Kubernetes, in a process of its own: an API server, and a node that starts
 * executors (kubehome/Kubernetes.java), begun with the example's manifests.
 */
public final class KubernetesCluster implements AutoCloseable {
  private static final Path MANIFESTS =
      Project.HOME.resolve("conf/examples/kubernetes/nollan.yaml");

  private final SparkHome home;
  private final Path seen;
  private final Daemons daemons;
  private String master = "";

  private KubernetesCluster(SparkHome home) throws IOException {
    this.home = home;
    seen = Files.createDirectories(home.folder().resolve("seen"));
    daemons = new Daemons(home.folder());
  }

  /** A cluster; what its processes say is kept in the folder. */
  public static KubernetesCluster start(Path folder) throws Exception {
    List<Path> jars = Project.jars("kubehome", "-Pkubernetes -pl kubehome");
    SparkHome home = SparkHome.in(folder.resolve("spark"), jars.toArray(Path[]::new));
    KubernetesCluster cluster = new KubernetesCluster(home);
    cluster.daemons.start(
        "kubernetes",
        home.jvm(),
        Project.HOME.resolve("kubehome/Kubernetes.java").toString(),
        home.folder().toString(),
        MANIFESTS.toString(),
        cluster.seen.toString());
    Path master = cluster.seen.resolve("master");
    for (int i = 0; i < 600 && !Files.exists(master); i++) {
      Thread.sleep(100);
    }
    cluster.master = Files.exists(master) ? Files.readString(master) : "it did not start";
    if (!cluster.master.startsWith("k8s://")) {
      cluster.close();
      throw new IllegalStateException(MANIFESTS + ": " + cluster.master);
    }
    return cluster;
  }

  /** Where a Spark distribution would be: {@code SPARK_HOME}. */
  public Path home() {
    return home.folder();
  }

  /** {@code k8s://http://host:port}. */
  public String master() {
    return master;
  }

  /** With the options of the example's CronJob, but for small executors. */
  public Submission submission() throws IOException {
    Submission submission = new Submission(home());
    for (String option : exampleOptions().split("\\s*--conf\\s+")) {
      String[] parts = option.split("=", 2);
      if (parts.length == 2) {
        submission.with(parts[0], parts[1]);
      }
    }
    return submission
        .with("spark.executor.instances", "2")
        .with("spark.executor.cores", "1")
        .with("spark.executor.memory", "1g");
  }

  private static String exampleOptions() throws IOException {
    for (JsonNode variable : manifest("CronJob").findValue("env")) {
      if (variable.path("name").asText().equals("NOLLAN_SUBMIT_OPTS")) {
        return variable
            .path("value")
            .asText()
            .replace("$(POD_NAME)", "nollan-driver")
            .replace("$(POD_IP)", "127.0.0.1");
      }
    }
    throw new IllegalStateException("no NOLLAN_SUBMIT_OPTS in " + MANIFESTS);
  }

  private static JsonNode manifest(String kind) throws IOException {
    YAMLMapper yaml = new YAMLMapper();
    try (var all = yaml.readerFor(JsonNode.class).<JsonNode>readValues(MANIFESTS.toFile())) {
      while (all.hasNext()) {
        JsonNode each = all.next();
        if (each.path("kind").asText().equals(kind)) {
          return each;
        }
      }
    }
    throw new IllegalStateException("no " + kind + " in " + MANIFESTS);
  }

  /** What the example's role lets a driver do: {@code list pods}. */
  public static Set<String> allowed() throws IOException {
    Set<String> allowed = new TreeSet<>();
    for (JsonNode rule : manifest("Role").path("rules")) {
      for (JsonNode resource : rule.path("resources")) {
        rule.path("verbs").forEach(verb -> allowed.add(verb.asText() + " " + resource.asText()));
      }
    }
    return allowed;
  }

  /** What drivers have asked of the API server, in the same words. */
  public Set<String> asked() throws IOException {
    return new TreeSet<>(Files.readAllLines(seen.resolve("requests")));
  }

  /** The pods of executors, each with the ConfigMaps that there were, as the driver made them. */
  public List<String> pods() throws IOException {
    List<String> pods = new ArrayList<>();
    for (Path each : Submission.files(seen, ".*[.]yaml")) {
      pods.add(Files.readString(each));
    }
    return pods;
  }

  @Override
  public void close() {
    daemons.close();
  }
}
