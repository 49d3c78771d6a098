package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nollan.lake.LakeTable;
import se.nollan.testing.ChildJvm;
import se.nollan.testing.Project;
import se.nollan.testing.S3Server;
import se.nollan.testing.SparkCluster;
import se.nollan.testing.SparkHome;
import se.nollan.testing.Submission;
import se.nollan.testing.TestLake;

/**
 * The job as {@code ./nollan --master} hands it to a cluster: a master and two workers, each a
 * process of its own, of a Spark that has neither Delta nor s3a. Figures and ledger are those of
 * two cores of one process, to the digit.
 */
@Tag("long")
class ClusterTest extends SubmittedJob {
  /** The same bytes as the landing in the folder. */
  private static final String SIMULATE =
      "simulate --to s3a://nollan/landing --months 2026-03 --scale 0.0005 --seed 7 --faults";

  private static SparkCluster cluster;
  private static TestLake local;

  @BeforeAll
  static void start() throws Exception {
    landing();
    cluster = SparkCluster.start(temp, 2);
    local = local();
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster == null) {
      return;
    }
    cluster.close();
    Submission.noLogShowsASecret(cluster.home());
  }

  @Test
  void twoWorkersGiveWhatOneProcessGives() throws Exception {
    TestLake lake = givesWhatOneProcessGives(local);
    for (LakeTable table : List.of(LakeTable.STATISTIC, LakeTable.LEDGER, LakeTable.QUARANTINE)) {
      assertThat(lake.rows(table, "*")).isNotEmpty();
    }
    assertThat(
            Submission.executorsThatWorked(cluster.home()).stream()
                .map(log -> cluster.home().relativize(log).getName(0))
                .distinct())
        .hasSize(2);
  }

  @Test
  void aClusterThatSpeaksWithAnybodyIsRefused() throws Exception {
    Submission.Said said =
        submit(
            new Submission(cluster.home()).with("spark.authenticate", "false"),
            "run --landing TEMP/landing --lake TEMP/none");
    assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.USAGE);
    assertThat(said.text()).contains("spark.authenticate is not on");
    assertThat(temp.resolve("none")).doesNotExist();
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
      Submission.Said said =
          submit(
              new Submission(cluster.home())
                  .with("spark.hadoop.fs.s3a.endpoint", server.endpoint()),
              "run --landing s3a://nollan/landing --lake s3a://nollan/lake");
      assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.REJECTED_FILES);
    }
    // Objects are files of the server's folder.
    TestLake lake = new TestLake(temp.resolve("objects/nollan/lake"));
    assertThat(lake.rows(LakeTable.STATISTIC, "*")).isEqualTo(local.rows(LakeTable.STATISTIC, "*"));
  }

  @Test
  void theClustersJarHoldsNothingThatSparkBrings() throws Exception {
    Set<String> ofSpark = new HashSet<>();
    for (Path jar : SparkHome.jars()) {
      ofSpark.addAll(classes(jar));
    }
    List<String> twice = classes(Project.clusterJar()).stream().filter(ofSpark::contains).toList();
    assertThat(twice).isEmpty();
  }

  @Override
  Submission.Said submit(String command) throws Exception {
    return submit(new Submission(cluster.home()), command);
  }

  private static Submission.Said submit(Submission submission, String command) throws Exception {
    return submission
        .in("AWS_ACCESS_KEY_ID", S3Server.ID)
        .in("AWS_SECRET_ACCESS_KEY", S3Server.SECRET)
        .nollan(cluster.master(), command);
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
