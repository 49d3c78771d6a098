package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A command in a process of its own, so that every run starts cold.
 *
 * @param command the program and its arguments
 * @param environment what it finds in its environment, beside this program's own
 * @param log where it writes what it prints
 */
record MeasuredProcess(List<String> command, Map<String, String> environment, Path log) {
  /**
   * Looking at /proc costs, too. The peak is kept by the system, so that none is missed between.
   */
  private static final long MILLIS_BETWEEN_LOOKS = 200;

  private static final int LINES_TOLD = 20;

  static MeasuredProcess of(Path log, String... command) {
    return new MeasuredProcess(List.of(command), Map.of(), log);
  }

  /**
   * Runs it to its end.
   *
   * @throws FailedException if it ends with another code than 0
   */
  Measured run() throws IOException, InterruptedException {
    Files.createDirectories(log.getParent());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    long start = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    long peak = 0;
    Duration cpu = Duration.ZERO;
    try {
      do {
        peak = Math.max(peak, ProcessMemory.peakOf(process.toHandle()).orElse(0));
        cpu = process.info().totalCpuDuration().orElse(cpu);
      } while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS));
    } finally {
      process.destroy();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    if (process.exitValue() != 0) {
      throw new FailedException(
          "%s ended with %d:%n%s".formatted(shown(), process.exitValue(), lastLines()));
    }
    return new Measured(seconds, orNone(cpu.toNanos() / 1e9), orNone(peak / 1e9));
  }

  private static OptionalDouble orNone(double value) {
    return value == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private String shown() {
    return command.stream().limit(4).collect(Collectors.joining(" "));
  }

  private String lastLines() throws IOException {
    List<String> lines = Files.readAllLines(log);
    return String.join(
        System.lineSeparator(),
        lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
  }
}
