package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.simulate.Simulation;
import se.nollan.testing.Submission;
import se.nollan.testing.TestLake;

/** What holds on every kind of cluster when {@code ./nollan --master} keeps the driver here. */
abstract class SubmittedJob {
  static final String RUN = "run --landing TEMP/landing --lake TEMP/lake";

  @TempDir static Path temp;

  /** A landing of one month with planted faults. */
  static Path landing() throws IOException {
    Path landing = temp.resolve("landing");
    YearMonth month = YearMonth.of(2026, 3);
    Simulation simulation = Simulation.of(7).months(month, month).scale(0.0005).withFaults();
    SimulateCommand.write(simulation, landing.toString());
    return landing;
  }

  /** What one process makes of the landing. */
  static TestLake local() {
    TestLake lake = new TestLake(temp.resolve("local"));
    lake.run(temp.resolve("landing"));
    return lake;
  }

  /** To the cluster, by {@code ./nollan --master}. */
  abstract Submission.Said submit(String command) throws Exception;

  /** The lake of the cluster's run. */
  TestLake givesWhatOneProcessGives(TestLake local) throws Exception {
    Submission.Said said = submit(RUN);
    assertThat(said.text()).contains("21 region-months read");
    // Planted bad files: the driver's own exit code comes through spark-submit.
    assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.REJECTED_FILES);
    TestLake lake = new TestLake(temp.resolve("lake"));
    assertThat(lake.content()).isEqualTo(local.content());
    // Hadoop's checksum files, which a later local run would not keep.
    assertThat(Submission.files(temp.resolve("lake"), ".*/[.][^/]*[.]crc")).isEmpty();
    return lake;
  }

  @Test
  void wrongUsageComesThrough() throws Exception {
    Submission.Said said = submit("run --landing TEMP/nowhere --lake TEMP/none --definition skr-9");
    assertThat(said.code()).as(said.text()).isEqualTo(ExitCode.USAGE);
    assertThat(said.text()).contains("skr-9").doesNotContain("\tat ");
  }
}
