package se.nollan.disclosure;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Disclosure control: withholds cells with a denominator under the threshold (primary suppression),
 * and as few others as it finds that would give those back (secondary suppression).
 *
 * <p>Readers are taken to know the relations, all that is shown, all that was shown before, that
 * numerators and what is left of denominators are not negative, and that a withheld cell is not
 * empty. Of every withheld cell, whatever it is withheld for, they are then left with
 *
 * <ul>
 *   <li>denominators that are at least the threshold apart, and
 *   <li>more than one numerator, and more than one difference between denominator and numerator,
 *       unless that is 0. (Where a total is shown as none of many, each of its parts is none.)
 * </ul>
 *
 * <p>For each there are two tables in whole numbers that agree with everything shown and that far
 * apart; they are found by linear programming near the cell, and checked exactly before anything is
 * returned. The result depends on the table only, not on its order.
 */
public final class DisclosureControl {
  private final Threshold threshold;

  public DisclosureControl(Threshold threshold) {
    this.threshold = threshold;
  }

  /** Of a first publication. */
  public <K extends Comparable<? super K>> Suppression<K> protect(CellTable<K> table) {
    return protect(table, List.of());
  }

  /**
   * Of a publication that follows others.
   *
   * @param earlier those that readers have, in any order
   * @throws IllegalArgumentException if relations do not hold in a table
   * @throws RecoverableException if no pattern was found that hides all: earlier publications may
   *     have told too much, or the search did not look far enough
   */
  public <K extends Comparable<? super K>> Suppression<K> protect(
      CellTable<K> table, List<EarlierPublication<K>> earlier) {
    Linking.Linked<K> linked = new Linking<>(table, earlier, threshold).link();
    Pattern pattern = new Pattern(linked.states());
    List<Integer> recoverable =
        new Protection(linked.quantities(), pattern, threshold, linked.exempt()).run();
    if (!recoverable.isEmpty()) {
      throw new RecoverableException(
          recoverable.size(),
          linked.groups().entrySet().stream()
              .filter(entry -> recoverable.contains(entry.getValue()))
              .map(entry -> entry.getKey().toString())
              .sorted()
              .toList());
    }
    return suppression(table, linked.groups(), pattern);
  }

  private <K extends Comparable<? super K>> Suppression<K> suppression(
      CellTable<K> table, Map<K, Integer> groups, Pattern pattern) {
    TreeSet<K> primary = new TreeSet<>();
    TreeSet<K> secondary = new TreeSet<>();
    groups.forEach(
        (key, group) -> {
          if (pattern.withheld(group)) {
            boolean small = table.byKey().get(key).denominator() < threshold.least();
            (small ? primary : secondary).add(key);
          }
        });
    return new Suppression<>(table, primary, secondary);
  }
}
