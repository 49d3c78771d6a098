package se.nollan.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import se.nollan.disclosure.Moves.Reach;

/**
 * Withholds what is needed so that every withheld group stays hidden: one after the other, the
 * least of them first, each with the world that loses least; then shows again what is not needed
 * after all. What hangs together and is small is then searched through for what withholds least.
 */
final class Protection {
  /** How wide worlds are looked for: a narrow search is quick and mostly enough. */
  private static final List<Reach> BEYOND =
      List.of(
          Reach.inPlace(40),
          Reach.inPlace(120),
          Reach.inPlace(300),
          Reach.anywhere(120),
          Reach.anywhere(300),
          Reach.anywhere(900));

  /**
   * Where no search finds a way, all is withheld that a failing group is summed with, then all that
   * this is summed with, and so on; after so many times all that hangs together with it.
   */
  private static final int STEPS_OUT = 3;

  /** Showing a group again that so many proofs need is not tried. */
  private static final int MOST_DEPENDANTS = 60;

  private final Quantities all;
  private final Pattern pattern;
  private final BitSet exempt;
  private final Audit audit;
  private final Evidence evidence;
  private final Moves moves;
  private final PriorityQueue<Integer> open;

  /**
   * A table's protection.
   *
   * @param exempt groups that need not stay hidden even if they are withheld
   */
  Protection(Quantities all, Pattern pattern, Threshold threshold, BitSet exempt) {
    this.all = all;
    this.pattern = pattern;
    this.exempt = exempt;
    this.moves = new Moves(all, pattern);
    this.audit = new Audit(all, pattern, threshold);
    this.evidence = audit.evidence();
    this.open = new PriorityQueue<>(leastFirst());
  }

  private Comparator<Integer> leastFirst() {
    return Comparator.<Integer>comparingDouble(group -> all.weight[group])
        .thenComparingLong(group -> all.numeratorOf(group) + all.restOf(group))
        .thenComparingInt(group -> group);
  }

  /**
   * Withholds.
   *
   * @return groups that could not be hidden, whatever is withheld
   */
  List<Integer> run() {
    pattern.withheld().filter(group -> !exempt.get(group)).forEach(open::add);
    hideOpen();
    withholdAround(stillFailing());
    showAgain();
    new FewestOfAll(all, pattern, audit, exempt).run();
    return evidence.failing(pattern, exempt);
  }

  /** Gives up looking for the little that would do, and withholds all there is around. */
  private void withholdAround(List<Integer> recoverable) {
    Surroundings around = new Surroundings(all, recoverable);
    List<Integer> left = recoverable;
    for (int step = 1; !left.isEmpty() && around.grow(); step++) {
      while (step > STEPS_OUT && around.grow()) {
        // To the end of what hangs together.
      }
      around
          .groups()
          .filter(pattern::open)
          .forEach(
              group -> {
                pattern.withhold(group);
                open.add(group);
              });
      hideOpen();
      stillFailing();
      showWhatCannotBeHidden();
      left = evidence.failing(pattern, exempt);
    }
  }

  /** Of what was withheld for others' sake: if it does not stay hidden, it may not be needed. */
  private void showWhatCannotBeHidden() {
    evidence.failing(pattern, exempt).stream()
        .filter(pattern::added)
        .sorted(leastFirst().reversed())
        .forEach(this::tryShowing);
  }

  /** After a wider search among what is withheld. */
  private List<Integer> stillFailing() {
    evidence.failing(pattern, exempt).forEach(audit::hidesAnywhere);
    return evidence.failing(pattern, exempt);
  }

  private void hideOpen() {
    while (!open.isEmpty()) {
      hide(open.remove());
    }
  }

  private void hide(int group) {
    if (!audit.hides(group)) {
      if (!evidence.denominatorHidden(group)) {
        withhold(group, Goal.Part.DENOMINATOR);
      }
      if (!evidence.numeratorHidden(group)) {
        withhold(group, Goal.Part.NUMERATOR);
      }
      if (!evidence.restHidden(group)) {
        withhold(group, Goal.Part.REST);
      }
    }
  }

  /** Takes the way that loses least, up or down. */
  private void withhold(int group, Goal.Part part) {
    boolean placeSearched = false;
    for (Reach reach : BEYOND) {
      if (reach.inPlace() && placeSearched) {
        continue;
      }
      boolean widest = true;
      Optional<World> best = Optional.empty();
      for (boolean up : new boolean[] {true, false}) {
        Goal goal = audit.goal(group, part, up);
        Moves.Found found = moves.beyond(goal, reach);
        widest &= found.widest();
        Optional<World> world = found.world().filter(it -> goal.reached(all, it) >= goal.amount());
        if (world.isPresent()
            && (best.isEmpty() || moves.loss(world.get()) < moves.loss(best.get()))) {
          best = world;
        }
      }
      best.ifPresent(this::withhold);
      if (best.isPresent() || (widest && !reach.inPlace())) {
        return;
      }
      placeSearched |= widest;
    }
  }

  private void withhold(World world) {
    int[] added = moves.groups(world).toArray();
    Arrays.stream(added).forEach(pattern::withhold);
    evidence.add(world);
    Arrays.stream(added).forEach(open::add);
  }

  /** The dearest first. */
  private void showAgain() {
    pattern
        .withheld()
        .filter(pattern::added)
        .boxed()
        .sorted(leastFirst().reversed())
        .toList()
        .forEach(this::tryShowing);
  }

  private void tryShowing(int group) {
    if (evidence.dependants(group).size() > MOST_DEPENDANTS) {
      return;
    }
    Map<Integer, Evidence.Proof> dropped = evidence.drop(group);
    pattern.show(group);
    boolean allHidden =
        dropped.keySet().stream()
            .sorted()
            .filter(other -> pattern.withheld(other) && !exempt.get(other))
            .allMatch(audit::hides);
    if (!allHidden) {
      pattern.withhold(group);
      evidence.restore(dropped);
    }
  }
}
