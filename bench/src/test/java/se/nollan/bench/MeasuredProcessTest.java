package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasuredProcessTest {
  @TempDir private Path folder;

  @Test
  void wallTimeIsFromStartToEnd() throws Exception {
    Measured measured = MeasuredProcess.of(log(), "sleep", "0.5").run();

    assertThat(measured.seconds()).isBetween(0.5, 5.0);
  }

  @Test
  void aProcessThatFailsIsToldWithWhatItSaidLast() {
    assertThatThrownBy(() -> MeasuredProcess.of(log(), "sh", "-c", "echo no disk; exit 3").run())
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("ended with 3")
        .hasMessageContaining("no disk");
  }

  @Test
  void thePeakIsReadAsTheSystemWritesIt() throws Exception {
    Path status =
        Files.writeString(
            folder.resolve("status"), "Name:\tjava\nVmPeak:\t 9000 kB\nVmHWM:\t    1500 kB\n");

    assertThat(ProcessMemory.peakIn(status)).hasValue(1500 * 1024);
  }

  @Test
  void whereTheSystemTellsNothingThePeakIsNotKnown() {
    assertThat(ProcessMemory.peakIn(folder.resolve("proc/1/status"))).isEmpty();
  }

  private Path log() {
    return folder.resolve("logs/it.log");
  }
}
