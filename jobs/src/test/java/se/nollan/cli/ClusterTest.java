package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.LakeTable;
import se.nollan.simulate.Simulation;
import se.nollan.testing.ChildJvm;
import se.nollan.testing.Project;
import se.nollan.testing.S3Server;
import se.nollan.testing.SparkCluster;
import se.nollan.testing.TestLake;

/**
 * The job as {@code ./nollan --master} hands it to a cluster: a master and two workers, each a
 * process of its own, of a Spark that has neither Delta nor s3a. Figures and ledger are those of
 * two cores of one process, to the digit.
 */
@Tag("long")
class ClusterTest {
  private static final String KEY = "a key of thirty-two bytes or more";

  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  /** The same bytes as the landing in the folder. */
  private static final String SIMULATE =
      "simulate --to s3a://nollan/landing --months 2026-03 --scale 0.0005 --seed 7 --faults";

  @TempDir private static Path temp;
  private static SparkCluster cluster;
  private static TestLake local;

  @BeforeAll
  static void start() throws Exception {
    Path landing = temp.resolve("landing");
    YearMonth month = YearMonth.of(2026, 3);
    Simulation simulation = Simulation.of(7).months(month, month).scale(0.0005).withFaults();
    SimulateCommand.write(simulation, landing.toString());
    cluster = SparkCluster.start(temp, 2);
    local = new TestLake(temp.resolve("local"));
    local.run(landing);
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster == null) {
      return;
    }
    cluster.close();
    try (Stream<Path> all = Files.walk(cluster.home())) {
      for (Path log :
          all.filter(file -> file.toString().matches(".*(log|std(err|out))")).toList()) {
        assertThat(Files.readString(log)).doesNotContain(KEY).doesNotContain(S3Server.SECRET);
      }
    }
  }

  @Test
  void twoWorkersGiveWhatOneProcessGives() throws Exception {
    TestLake lake = new TestLake(temp.resolve("lake"));
    Said said = submit("run --landing TEMP/landing --lake TEMP/lake");
    assertThat(said.text()).contains("21 region-months read");
    // Planted bad files: the driver's own exit code comes through spark-submit.
    assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.REJECTED_FILES);
    assertThat(lake.content()).isEqualTo(local.content());
    for (LakeTable table : List.of(LakeTable.STATISTIC, LakeTable.LEDGER, LakeTable.QUARANTINE)) {
      assertThat(lake.rows(table, "*")).isNotEmpty();
    }
    assertThat(workersThatWorked()).isEqualTo(2);
    // Hadoop's checksum files, which a later local run would not keep. Delta's own checksum of a
    // commit goes another way and has one, which nobody reads.
    assertThat(files(temp.resolve("lake")))
        .noneMatch(file -> file.matches(".*/[.][^/]*[.](parquet|json)[.]crc"));
  }

  @Test
  void onAnObjectStoreToo() throws Exception {
    try (S3Server server = S3Server.start(temp, S3Server.Kind.SIGNED, "nollan")) {
      Process simulate =
          new ChildJvm()
              .with("spark.hadoop.fs.s3a.endpoint", server.endpoint())
              .in("AWS_ACCESS_KEY_ID", S3Server.ID)
              .in("AWS_SECRET_ACCESS_KEY", S3Server.SECRET)
              .start(Nollan.class.getName(), SIMULATE.split(" "));
      simulate.getInputStream().transferTo(OutputStream.nullOutputStream());
      assertThat(simulate.waitFor()).isZero();
      Said said =
          submit(
              "run --landing s3a://nollan/landing --lake s3a://nollan/lake",
              "--conf spark.hadoop.fs.s3a.endpoint=" + server.endpoint());
      assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.REJECTED_FILES);
    }
    // Objects are files of the server's folder.
    TestLake lake = new TestLake(temp.resolve("objects/nollan/lake"));
    assertThat(lake.rows(LakeTable.STATISTIC, "*")).isEqualTo(local.rows(LakeTable.STATISTIC, "*"));
  }

  @Test
  void wrongUsageComesThrough() throws Exception {
    Said said = submit("run --landing TEMP/nowhere --lake TEMP/none --definition skr-9");
    assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.USAGE);
    assertThat(said.text()).contains("skr-9").doesNotContain("\tat ");
  }

  @Test
  void theClustersJarHoldsNothingThatSparkBrings() throws Exception {
    Set<String> ofSpark = new HashSet<>();
    for (Path jar : SparkCluster.jars()) {
      ofSpark.addAll(classes(jar));
    }
    List<String> twice = classes(clusterJar()).stream().filter(ofSpark::contains).toList();
    assertThat(twice).isEmpty();
  }

  /** How a command ended. */
  private record Said(int code, String text) {}

  private static Said submit(String command, String... options) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Project.HOME.resolve("nollan").toString());
    line.addAll(List.of("--master", cluster.master()));
    line.addAll(List.of(command.replace("TEMP", temp.toString()).split(" ")));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    builder.environment().put("SPARK_HOME", cluster.home().toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("NOLLAN_LOG", cluster.home().resolve("driver.log").toString());
    builder.environment().put("NOLLAN_PSEUDONYM_KEY", KEY);
    // One quick compiler, as for all tests.
    builder.environment().put("NOLLAN_JAVA_OPTS", QUICK + " -XX:ReservedCodeCacheSize=240m");
    builder
        .environment()
        .put(
            "NOLLAN_SUBMIT_OPTS",
            "--conf spark.executor.extraJavaOptions=" + QUICK + " " + String.join(" ", options));
    builder.environment().put("AWS_ACCESS_KEY_ID", S3Server.ID);
    builder.environment().put("AWS_SECRET_ACCESS_KEY", S3Server.SECRET);
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
        .noneMatch(line -> line.contains(KEY) || line.contains(S3Server.SECRET));
  }

  private static long workersThatWorked() throws IOException {
    try (Stream<Path> all = Files.walk(cluster.home())) {
      return all.filter(file -> file.endsWith("stderr"))
          .filter(ClusterTest::finishedTasks)
          .map(file -> cluster.home().relativize(file).getName(0))
          .distinct()
          .count();
    }
  }

  private static boolean finishedTasks(Path log) {
    try {
      return Files.readString(log).contains("Finished task");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(Path::toString).toList();
    }
  }

  private static Path clusterJar() throws IOException {
    try (Stream<Path> built = Files.list(Project.HOME.resolve("jobs/target"))) {
      return built
          .filter(file -> file.toString().endsWith("-cluster.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("build the jars first: ./mvnw package"));
    }
  }

  private static List<String> classes(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .toList();
    }
  }
}
