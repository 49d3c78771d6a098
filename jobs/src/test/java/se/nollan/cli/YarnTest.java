package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nollan.testing.Submission;
import se.nollan.testing.TestLake;
import se.nollan.testing.YarnCluster;

/**
 * The job on YARN with the settings of {@code conf/examples/yarn.conf}: the driver here, as {@code
 * ./nollan --master yarn} keeps it, and the driver in the cluster, as docs/cluster.md says it.
 */
@Tag("long")
class YarnTest extends SubmittedJob {
  private static YarnCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    landing();
    cluster = YarnCluster.start(temp);
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
      assertThat(Submission.files(cluster.home(), ".*/launch_container[.]sh")).isNotEmpty();
      Submission.noLogShowsASecret(cluster.home());
    }
  }

  @Override
  Submission.Said submit(String command) throws Exception {
    return cluster.submission().nollan("yarn", command);
  }

  @Test
  void containersGiveWhatOneProcessGives() throws Exception {
    TestLake local = local();
    TestLake lake = givesWhatOneProcessGives(local);
    assertThat(Submission.executorsThatWorked(cluster.home())).isNotEmpty();
    // The example's settings hold.
    assertThat(cluster.home().resolve("driver.log"))
        .content()
        .contains("authentication enabled", "Dynamic allocation is enabled");

    // The same run once more, its driver in a container and the key a file that YARN brings there.
    Submission.Said said = cluster.submission().driverInTheCluster("yarn", RUN);
    assertThat(said.text()).contains("User application exited with status 3");
    assertThat(said.code()).isEqualTo(ExitCode.FAILED);
    assertThat(Submission.files(cluster.home(), ".*/containers/.*/stdout"))
        .anyMatch(YarnTest::foundNothingNew);
    assertThat(lake.content()).isEqualTo(local.content());
    // Neither key nor settings stay where they were handed over.
    assertThat(Submission.files(cluster.home().resolve("staging"), ".*")).isEmpty();
  }

  private static boolean foundNothingNew(Path said) {
    try {
      return Files.readString(said).contains("Nothing is new");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
