package se.nollan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Several attempts at the same work, in turn, as often as asked for.
 *
 * <p>Every other round goes the other way round: who comes second may find the machine warmer.
 */
final class Rounds {

  /** One way to do the work, cold. */
  interface Attempt {
    Measured run() throws IOException, InterruptedException;
  }

  /** Looks at what a round left. */
  interface Check {
    void run() throws IOException, InterruptedException;
  }

  private final Map<String, List<Measured>> measured = new LinkedHashMap<>();

  private Rounds() {}

  /**
   * Runs them all.
   *
   * @param check what must hold after each round
   */
  static Rounds run(int rounds, Map<String, Attempt> attempts, Check check)
      throws IOException, InterruptedException {
    Rounds done = new Rounds();
    attempts.keySet().forEach(name -> done.measured.put(name, new ArrayList<>()));
    List<String> order = new ArrayList<>(attempts.keySet());
    for (int round = 1; round <= rounds; round++) {
      for (String name : order) {
        Measured one = attempts.get(name).run();
        done.measured.get(name).add(one);
        System.out.printf(
            Locale.ROOT,
            "round %d  %-34s %8.1f s  %s  %s%n",
            round,
            name,
            one.seconds(),
            text(one.gigabytes(), "GB"),
            text(one.cpuSeconds(), "s of CPU"));
      }
      check.run();
      Collections.reverse(order);
    }
    return done;
  }

  private static String text(OptionalDouble value, String unit) {
    return value.isEmpty() ? "" : String.format(Locale.ROOT, "%6.1f %s", value.getAsDouble(), unit);
  }

  /** A line for each attempt: median and range of wall time and of peak memory. */
  String table() {
    StringBuilder text = new StringBuilder();
    text.append(line("", "wall time", "peak memory", "CPU time"));
    measured.forEach(
        (name, all) ->
            text.append(
                line(
                    name,
                    Spread.of(all.stream().mapToDouble(Measured::seconds)).text("s"),
                    spread(all, Measured::gigabytes, "GB"),
                    spread(all, Measured::cpuSeconds, "s"))));
    return text.toString();
  }

  private static String line(String name, String wall, String memory, String cpu) {
    return "%-34s  %-24s  %-20s  %s%n".formatted(name, wall, memory, cpu);
  }

  private static String spread(
      List<Measured> all, Function<Measured, OptionalDouble> part, String unit) {
    List<OptionalDouble> parts = all.stream().map(part).toList();
    return parts.stream().anyMatch(OptionalDouble::isEmpty)
        ? "not known"
        : Spread.of(parts.stream().mapToDouble(OptionalDouble::getAsDouble)).text(unit);
  }

  /** The median wall time of one, over that of the other. */
  double ratio(String one, String other) {
    return median(one) / median(other);
  }

  private double median(String name) {
    return Spread.of(measured.get(name).stream().mapToDouble(Measured::seconds)).median();
  }
}
