package se.nollan.disclosure;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Looks for other worlds: as far towards a goal as it goes, and of those that go as far one that
 * needs little withheld beside what is.
 */
final class Moves {
  private static final int TRIES_AT_FEWER = 4;

  private final Quantities all;
  private final Pattern pattern;

  Moves(Quantities all, Pattern pattern) {
    this.all = all;
    this.pattern = pattern;
  }

  /**
   * How far is looked.
   *
   * @param size so many quantities
   * @param inPlace only in the place that the goal's group belongs to
   */
  record Reach(int size, boolean inPlace) {
    /** In the group's own place. */
    static Reach inPlace(int size) {
      return new Reach(size, true);
    }

    static Reach anywhere(int size) {
      return new Reach(size, false);
    }
  }

  /** A search that ended: what it found, and whether one of that kind could find no more. */
  record Found(Optional<World> world, boolean widest) {}

  /** Among what is withheld already. */
  Found within(Goal goal, Reach reach) {
    Neighbourhood near = new Neighbourhood(all, pattern, pattern::withheld, goal.group(), reach);
    near.grow(goal.part().quantities(all, goal.group()));
    Program program = new Program(all, goal, near.movable());
    return new Found(program.world(new double[program.size()]), near.whole());
  }

  /**
   * Among what could be withheld too. What a world costs is what it needs withheld, however much it
   * changes it; the linear costs of each try are set so that what the last one used costs just that
   * (the usual way to treat fixed charges).
   */
  Found beyond(Goal goal, Reach reach) {
    IntPredicate usable = group -> pattern.withheld(group) || pattern.open(group);
    Neighbourhood near = new Neighbourhood(all, pattern, usable, goal.group(), reach);
    near.grow(goal.part().quantities(all, goal.group()));
    Program program = new Program(all, goal, near.movable());
    double[] losses = program.quantities().mapToDouble(this::loss).toArray();
    double[] costs = Arrays.stream(losses).map(loss -> loss / goal.amount()).toArray();
    Optional<World> best = Optional.empty();
    for (int attempt = 0; attempt < TRIES_AT_FEWER; attempt++) {
      Optional<World> world = program.world(costs);
      if (world.isEmpty()) {
        break;
      }
      best = best.filter(other -> !better(goal, world.get(), other)).or(() -> world);
      long[] changes = program.quantities().mapToLong(world.get()::change).toArray();
      for (int index = 0; index < costs.length; index++) {
        costs[index] = losses[index] / (changes[index] == 0 ? 0.5 : Math.abs(changes[index]));
      }
    }
    return new Found(best, near.whole());
  }

  /** What would be lost by withholding all that the world changes. */
  double loss(World world) {
    return groups(world).mapToDouble(group -> all.weight[group]).sum();
  }

  /** The groups that would have to be withheld for the world's sake and are not. */
  IntStream groups(World world) {
    return Arrays.stream(world.quantities())
        .map(quantity -> all.group[quantity])
        .filter(group -> group != Quantities.NONE && !pattern.withheld(group))
        .distinct();
  }

  private boolean better(Goal goal, World world, World than) {
    long reached = goal.reached(all, world);
    long before = goal.reached(all, than);
    return reached != before ? reached > before : loss(world) < loss(than);
  }

  private double loss(int quantity) {
    int group = all.group[quantity];
    return group == Quantities.NONE || pattern.withheld(group) ? 0 : all.weight[group];
  }
}
