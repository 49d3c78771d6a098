package se.nollan.disclosure;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The linear program of a goal: as far towards it as it goes, and of the ways that go as far the
 * one that costs least. Its variables are how far the goal is reached, then of each quantity how
 * much more it is, and how much less.
 */
final class Program {
  /** A goal is worth more than all that could be lost on the way. */
  private static final double REACHING = 1e6;

  /** Of worlds that cost nothing, the one that changes least. */
  private static final double CHANGING = 1e-3;

  /** How often a variable that ended between whole numbers is held below. */
  private static final int DIVES = 12;

  private static final double WHOLE = 1e-5;

  private final Quantities all;
  private final Goal goal;
  private final int[] quantities;
  private final int[] places;
  private final double[][] equations;

  Program(Quantities all, Goal goal, Neighbourhood.Movable near) {
    this.all = all;
    this.goal = goal;
    this.quantities = near.quantities().clone();
    Arrays.sort(quantities);
    this.places =
        Arrays.stream(goal.part().quantities(all, goal.group()))
            .map(quantity -> Arrays.binarySearch(quantities, quantity))
            .filter(place -> place >= 0)
            .toArray();
    this.equations = places.length == 0 ? new double[0][] : equations(near.rows());
  }

  /** How many quantities can change. */
  int size() {
    return quantities.length;
  }

  /** Those, ascending. */
  IntStream quantities() {
    return Arrays.stream(quantities);
  }

  private double[][] equations(int[] rows) {
    double[][] equations = new double[rows.length + 1][1 + 2 * quantities.length];
    for (int index = 0; index < rows.length; index++) {
      Row row = all.rows.get(rows[index]);
      for (int at = 0; at < row.size(); at++) {
        int place = Arrays.binarySearch(quantities, row.quantities()[at]);
        if (place >= 0) {
          equations[index][1 + 2 * place] = row.signs()[at];
          equations[index][2 + 2 * place] = -row.signs()[at];
        }
      }
    }
    double[] reached = equations[rows.length];
    reached[0] = goal.up() ? -1 : 1;
    for (int place : places) {
      reached[1 + 2 * place] = 1;
      reached[2 + 2 * place] = -1;
    }
    return equations;
  }

  /**
   * The best world, if it was found in whole numbers. A program of sums that cross each other can
   * end between them; then one variable after the other is held below where it ended.
   *
   * @param costs of each quantity, for each one that it changes by
   */
  Optional<World> world(double[] costs) {
    if (places.length == 0) {
      return Optional.empty();
    }
    double[] upper = upper();
    for (int dive = 0; dive <= DIVES; dive++) {
      double[] values =
          new Simplex(
                  Arrays.stream(equations).map(double[]::clone).toArray(double[][]::new),
                  gain(costs),
                  upper.clone())
              .solve();
      int broken = broken(values);
      if (broken < 0) {
        return Optional.of(world(changes(values))).filter(this::sound);
      }
      upper[broken] = Math.floor(values[broken]);
    }
    return Optional.empty();
  }

  private double[] upper() {
    double[] upper = new double[1 + 2 * quantities.length];
    upper[0] = goal.amount();
    for (int place = 0; place < quantities.length; place++) {
      upper[1 + 2 * place] = Double.POSITIVE_INFINITY;
      upper[2 + 2 * place] = all.truth[quantities[place]] - all.least[quantities[place]];
    }
    return upper;
  }

  private double[] gain(double[] costs) {
    double[] gain = new double[1 + 2 * quantities.length];
    gain[0] = REACHING;
    for (int place = 0; place < quantities.length; place++) {
      gain[1 + 2 * place] = -costs[place] - CHANGING;
      gain[2 + 2 * place] = -costs[place] - CHANGING;
    }
    return gain;
  }

  /** The last variable that is no whole number, or -1. */
  private static int broken(double[] values) {
    for (int variable = values.length - 1; variable > 0; variable--) {
      if (Math.abs(values[variable] - Math.rint(values[variable])) > WHOLE) {
        return variable;
      }
    }
    return -1;
  }

  private static long[] changes(double[] values) {
    return IntStream.range(0, values.length / 2)
        .mapToLong(place -> Math.round(values[1 + 2 * place] - values[2 + 2 * place]))
        .toArray();
  }

  private World world(long[] changes) {
    int[] changed =
        IntStream.range(0, changes.length).filter(place -> changes[place] != 0).toArray();
    return new World(
        Arrays.stream(changed).map(place -> quantities[place]).toArray(),
        Arrays.stream(changed).mapToLong(place -> changes[place]).toArray());
  }

  private boolean sound(World world) {
    return world.quantities().length > 0 && world.keepsBounds(all) && world.addsUp(all);
  }
}
