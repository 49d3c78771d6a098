package se.nollan.disclosure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Another table that agrees with all that is published: how much each quantity differs from the
 * truth. Whoever has only the publication cannot tell it from the true one. Two worlds that lie the
 * threshold apart in a cell prove the cell protected, and whole numbers let that be checked
 * exactly.
 *
 * @param quantities those that differ, ascending
 * @param changes by how much each does; never 0
 */
record World(int[] quantities, long[] changes) {

  /** The difference of one quantity; {@link Quantities#NONE} has none. */
  long change(int quantity) {
    int at = quantity == Quantities.NONE ? -1 : Arrays.binarySearch(quantities, quantity);
    return at < 0 ? 0 : changes[at];
  }

  /** The difference of a group's denominator. */
  long denominator(Quantities all, int group) {
    return change(all.numerator[group]) + change(all.rest[group]);
  }

  /** Whether only what is withheld differs, nothing lies below its least, and all sums hold. */
  boolean agrees(Quantities all, Pattern pattern) {
    return Arrays.stream(quantities)
            .map(quantity -> all.group[quantity])
            .allMatch(group -> group == Quantities.NONE || pattern.withheld(group))
        && keepsBounds(all)
        && addsUp(all);
  }

  /** Whether nothing lies below its least. */
  boolean keepsBounds(Quantities all) {
    return IntStream.range(0, quantities.length)
        .allMatch(at -> all.truth[quantities[at]] + changes[at] >= all.least[quantities[at]]);
  }

  /** Whether every row that it touches still sums to nothing. */
  boolean addsUp(Quantities all) {
    Map<Integer, Long> sums = new HashMap<>();
    for (int index = 0; index < quantities.length; index++) {
      for (int row : all.rowsOf[quantities[index]]) {
        sums.merge(row, all.rows.get(row).sign(quantities[index]) * changes[index], Long::sum);
      }
    }
    return sums.values().stream().allMatch(sum -> sum == 0);
  }

  boolean touches(Quantities all, int group) {
    return change(all.numerator[group]) != 0 || change(all.rest[group]) != 0;
  }
}
