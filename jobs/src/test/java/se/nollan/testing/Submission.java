package se.nollan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command that goes to a cluster, while somebody looks at {@code ps} every second: no process may
 * show the key, or an object store's secret.
 */
public final class Submission {
  public static final String KEY = "a key of thirty-two bytes or more";

  private static final List<String> SECRETS = List.of(KEY, S3Server.SECRET, SparkCluster.SECRET);

  /** One quick compiler, as for all tests. */
  public static final String QUICK = "-XX:TieredStopAtLevel=1";

  private final Path temp;
  private final Map<String, String> environment = new TreeMap<>();
  private final List<String> options = new ArrayList<>();

  /** To the cluster that has this for its {@code SPARK_HOME}; driver's log and output beside it. */
  public Submission(Path home) {
    temp = home.getParent();
    environment.put("SPARK_HOME", home.toString());
    environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("NOLLAN_LOG", home.resolve("driver.log").toString());
    environment.put("NOLLAN_JAVA_OPTS", QUICK + " -XX:ReservedCodeCacheSize=240m");
    with("spark.executor.extraJavaOptions", QUICK);
  }

  /** With a variable of the environment. */
  public Submission in(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** With a setting of Spark's. */
  public Submission with(String setting, String value) {
    options.addAll(List.of("--conf", setting + "=" + value));
    return this;
  }

  /** How a command ended, and all that it said. */
  public record Said(int code, String text) {}

  /** {@code ./nollan --master …}, the driver here; {@code TEMP} in the command is the folder. */
  public Said nollan(String master, String command) throws Exception {
    in("NOLLAN_PSEUDONYM_KEY", KEY).in("NOLLAN_SUBMIT_OPTS", String.join(" ", options));
    List<String> line = new ArrayList<>();
    line.addAll(List.of(Project.HOME.resolve("nollan").toString(), "--master", master));
    return run(line, command);
  }

  /** {@code spark-submit --deploy-mode cluster …} as docs/cluster.md says it, the key a file. */
  public Said driverInTheCluster(String master, String command) throws Exception {
    Path key = Files.writeString(temp.resolve("nollan.key"), KEY);
    with("spark.driver.extraJavaOptions", QUICK).with("spark.yarn.maxAppAttempts", "1");
    List<String> line = new ArrayList<>();
    line.add(environment.get("SPARK_HOME") + "/bin/spark-submit");
    line.addAll(List.of("--master", master, "--deploy-mode", "cluster", "--name", "nollan"));
    line.addAll(List.of("--class", "se.nollan.cli.Nollan", "--load-spark-defaults"));
    line.add("--properties-file=" + Project.HOME.resolve("conf/spark-defaults.conf"));
    line.addAll(options);
    line.addAll(List.of("--files", key.toString(), Project.clusterJar().toString()));
    return run(line, command + " --key-file nollan.key");
  }

  private Said run(List<String> line, String command) throws Exception {
    line.addAll(List.of(command.replace("TEMP", temp.toString()).split(" ")));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    Path said = Files.createTempFile(temp, "said", ".txt");
    try (var out = Files.newOutputStream(said)) {
      Thread reader = new Thread(() -> copy(process, out));
      reader.start();
      while (!process.waitFor(1, TimeUnit.SECONDS)) {
        nobodyShowsASecret();
      }
      reader.join();
    }
    return new Said(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  private static void copy(Process process, OutputStream out) {
    try {
      process.getInputStream().transferTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code ps} shows to everybody. */
  private static void nobodyShowsASecret() {
    assertThat(ProcessHandle.allProcesses().flatMap(p -> p.info().commandLine().stream()))
        .noneMatch(line -> SECRETS.stream().anyMatch(line::contains));
  }

  /** Neither do logs, nor scripts that start processes. */
  public static void noLogShowsASecret(Path folder) throws IOException {
    List<Path> logs = files(folder, ".*([.]log|std(err|out)|prelaunch.*|[.]sh)");
    assertThat(logs).isNotEmpty();
    for (Path log : logs) {
      assertThat(Files.readString(log)).doesNotContain(SECRETS);
    }
  }

  /** The logs of executors that did some work. */
  public static List<Path> executorsThatWorked(Path folder) throws IOException {
    List<Path> worked = new ArrayList<>();
    for (Path log : files(folder, ".*stderr")) {
      String said = Files.readString(log);
      if (said.contains("Finished task")) {
        worked.add(log);
      }
    }
    return worked;
  }

  /** The files of a folder whose path fits, however deep. */
  public static List<Path> files(Path folder, String pattern) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().matches(pattern))
          .toList();
    }
  }
}
