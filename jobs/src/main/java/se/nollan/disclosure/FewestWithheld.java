package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tries patterns of groups that hang together: those that add one group to what is withheld for its
 * own sake, then those that add two, and so on, and takes the first number with which less is lost
 * than now. A pattern in which a row gives a number away is not tried, but extended from that row.
 * The search is bounded by steps and not by time, so that its result does not vary.
 */
final class FewestWithheld {
  private static final int MOST_STEPS = 20_000;
  private static final int MOST_AUDITS = 400;
  private static final int MOST_WORLDS = 200;
  private static final double SAME = 1e-9;

  private final Quantities all;
  private final Pattern pattern;
  private final Audit audit;
  private final BitSet exempt;
  private final List<Integer> groups;
  private final List<Row> rows;

  /** Worlds found for one pattern serve others, if they agree with them. */
  private final List<World> worlds = new ArrayList<>();

  /** Groups, those first that were last seen not to be hidden. */
  private final List<Integer> order;

  private final Set<BitSet> failed = new HashSet<>();
  private final BitSet added = new BitSet();
  private int steps;
  private BitSet best = new BitSet();
  private double least;
  private Evidence evidence;

  FewestWithheld(Quantities all, Pattern pattern, Audit audit, BitSet exempt, BitSet component) {
    this.all = all;
    this.pattern = pattern;
    this.audit = audit;
    this.exempt = exempt;
    this.evidence = audit.evidence();
    this.order = new ArrayList<>(component.stream().boxed().toList());
    this.groups =
        component.stream()
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(group -> all.weight[group])
                    .thenComparingInt(group -> group))
            .toList();
    this.rows =
        component.stream()
            .flatMap(group -> Arrays.stream(Goal.Part.DENOMINATOR.quantities(all, group)))
            .flatMap(quantity -> Arrays.stream(all.rowsOf[quantity]))
            .sorted()
            .distinct()
            .mapToObj(all.rows::get)
            .toList();
  }

  /** Leaves the pattern as it is, or better. */
  void run() {
    groups.stream().filter(pattern::added).forEach(best::set);
    best.stream().forEach(pattern::show);
    least = best.stream().mapToDouble(group -> all.weight[group]).sum();
    BitSet before = best;
    int most = best.cardinality();
    for (int more = 1; more <= most && best == before; more++) {
      extend(more, 0, new BitSet());
    }
    best.stream().forEach(pattern::withhold);
    if (best != before) {
      groups.forEach(group -> audit.evidence().take(evidence, group));
    }
  }

  /**
   * Adds to what is withheld.
   *
   * @param more so many at most
   * @param loss with what has been added
   * @param tried groups with which all patterns have been tried already
   */
  private void extend(int more, double loss, BitSet tried) {
    if (loss > least - SAME || steps++ > MOST_STEPS) {
      return;
    }
    Optional<Row> gap = gap(tried);
    if (gap.isEmpty() && hidesAll()) {
      least = loss;
      best = (BitSet) added.clone();
      return;
    }
    if (more == 0) {
      return;
    }
    List<Integer> options =
        groups.stream()
            .filter(group -> addable(group, tried))
            .filter(group -> gap.isEmpty() || standsIn(group, gap.get()))
            .toList();
    BitSet banned = (BitSet) tried.clone();
    for (int group : options) {
      pattern.withhold(group);
      added.set(group);
      extend(more - 1, loss + all.weight[group], banned);
      added.clear(group);
      pattern.show(group);
      banned.set(group);
    }
  }

  private boolean addable(int group, BitSet tried) {
    return group != Quantities.NONE && pattern.open(group) && !tried.get(group);
  }

  private boolean standsIn(int group, Row row) {
    return Arrays.stream(row.quantities()).anyMatch(quantity -> all.group[quantity] == group);
  }

  /** Of the rows that give away what is to be hidden, one that can be mended in the fewest ways. */
  private Optional<Row> gap(BitSet tried) {
    return rows.stream()
        .filter(this::givesAway)
        .min(
            Comparator.comparingLong(
                row ->
                    Arrays.stream(row.quantities())
                        .filter(quantity -> addable(all.group[quantity], tried))
                        .count()));
  }

  /** Whether all but one of its quantities are shown, and that one may not be known. */
  private boolean givesAway(Row row) {
    int alone = Quantities.NONE;
    for (int quantity : row.quantities()) {
      int group = all.group[quantity];
      if (group == Quantities.NONE || pattern.withheld(group)) {
        if (alone != Quantities.NONE) {
          return false;
        }
        alone = quantity;
      }
    }
    return alone != Quantities.NONE
        && all.group[alone] != Quantities.NONE
        && !exempt.get(all.group[alone])
        && all.truth[alone] > 0;
  }

  private boolean hidesAll() {
    if (failed.contains(added) || failed.size() > MOST_AUDITS) {
      return false;
    }
    Audit trial = audit.anew();
    worlds.stream().filter(world -> world.agrees(all, pattern)).forEach(trial.evidence()::add);
    for (int index = 0; index < order.size(); index++) {
      int group = order.get(index);
      if (pattern.withheld(group) && !exempt.get(group) && !trial.hides(group)) {
        keepWorlds(trial);
        order.add(0, order.remove(index));
        failed.add((BitSet) added.clone());
        return false;
      }
    }
    keepWorlds(trial);
    evidence = trial.evidence();
    return true;
  }

  private void keepWorlds(Audit trial) {
    for (int group : groups) {
      for (World world : trial.evidence().proof(group).worlds()) {
        if (worlds.size() < MOST_WORLDS
            && world.quantities().length > 0
            && !worlds.contains(world)) {
          worlds.add(world);
        }
      }
    }
  }
}
