package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The most memory that a process had resident, as Linux keeps it: {@code VmHWM}. */
final class ProcessMemory {
  private static final String PEAK = "VmHWM:";

  private ProcessMemory() {}

  /**
   * Bytes, summed over the process and its children that live now; empty without /proc. A child
   * that still runs the same program has just been forked off to run another: its memory is the
   * parent's, and would be counted twice.
   */
  static OptionalLong peakOf(ProcessHandle process) {
    Optional<String> program = process.info().command();
    Stream<ProcessHandle> others =
        process.descendants().filter(child -> !child.info().command().equals(program));
    long[] peaks =
        Stream.concat(Stream.of(process), others)
            .map(each -> Path.of("/proc", Long.toString(each.pid()), "status"))
            .map(ProcessMemory::peakIn)
            .flatMapToLong(OptionalLong::stream)
            .toArray();
    return peaks.length == 0 ? OptionalLong.empty() : OptionalLong.of(sum(peaks));
  }

  static OptionalLong peakIn(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst();
    } catch (IOException e) {
      // It has just ended, or this system has no /proc.
      return OptionalLong.empty();
    }
  }

  private static long sum(long[] bytes) {
    long sum = 0;
    for (long each : bytes) {
      sum += each;
    }
    return sum;
  }
}
