package se.nollan.simulate;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import se.nollan.model.Region;

/**
 * Describes a synthetic nation and writes its deliveries to a landing.
 *
 * <pre>{@code
 * Simulation.of(1)
 *     .months(YearMonth.of(2026, 1), YearMonth.of(2026, 3))
 *     .scale(0.01)
 *     .withFaults()
 *     .writeTo(Landing.folder(path), Progress.silent());
 * }</pre>
 *
 * <p>The same description gives the same bytes, whichever months are written with it and however
 * many threads write them. Scale 1 is the country, with two million calls a month. Every region has
 * two health centres at least: where the scale would give it less, they are smaller ones, though
 * not below a quarter of the usual size, so a very small nation is larger than its scale says.
 */
public final class Simulation {

  private final Seed seed;
  private final YearMonth first;
  private final YearMonth last;
  private final double scale;
  private final Extras extras;

  /** What is not there unless asked for. */
  record Extras(Nation.Faults faults, Set<Region> regions, List<PlantedTruth> truths) {
    Extras {
      truths = List.copyOf(truths);
    }
  }

  private Simulation(Seed seed, YearMonth first, YearMonth last, double scale, Extras extras) {
    this.seed = seed;
    this.first = first;
    this.last = last;
    this.scale = scale;
    this.extras = extras;
  }

  /** The whole country in January 2026, until told otherwise. */
  public static Simulation of(long seed) {
    YearMonth month = YearMonth.of(2026, 1);
    Extras none = new Extras(Nation.Faults.NONE, EnumSet.allOf(Region.class), List.of());
    return new Simulation(new Seed(Dice.mix(seed)), month, month, 1, none);
  }

  /** The months to deliver, the first and the last included. */
  public Simulation months(YearMonth from, YearMonth to) {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException(
          "The first month, " + from + ", is after the last, " + to + ".");
    }
    return new Simulation(seed, from, to, scale, extras);
  }

  /** The size of the nation beside the real one: 1 is as large. */
  public Simulation scale(double size) {
    if (!(size > 0 && size <= 100)) {
      throw new IllegalArgumentException(
          "The scale has to be above 0 and at most 100, not " + size + ".");
    }
    return new Simulation(seed, first, last, size, extras);
  }

  /** Only these regions deliver; each as it would among all 21. */
  public Simulation regions(Set<Region> only) {
    if (only.isEmpty()) {
      throw new IllegalArgumentException("A simulation needs a region at least.");
    }
    Extras changed = new Extras(extras.faults(), EnumSet.copyOf(only), extras.truths());
    return new Simulation(seed, first, last, scale, changed);
  }

  /** With bad rows in every file, and each month a few files that cannot be read. */
  public Simulation withFaults() {
    Extras changed = new Extras(Nation.Faults.PLANTED, extras.regions(), extras.truths());
    return new Simulation(seed, first, last, scale, changed);
  }

  /** With something known to be true of one region. */
  public Simulation withTruth(PlantedTruth truth) {
    List<PlantedTruth> truths = new ArrayList<>(extras.truths());
    truths.add(truth);
    return new Simulation(
        seed, first, last, scale, new Extras(extras.faults(), extras.regions(), truths));
  }

  /**
   * Writes all files, with as many threads as there are processors.
   *
   * @throws IOException as the landing throws it; what is written then is not whole
   */
  public SimulationReport writeTo(Landing landing, Progress listener) throws IOException {
    Nation nation = Nation.of(seed, scale, extras);
    List<YearMonth> months =
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
    return new NationWriter(nation, landing, listener).write(months);
  }
}
