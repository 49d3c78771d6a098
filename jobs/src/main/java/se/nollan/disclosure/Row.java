package se.nollan.disclosure;

import java.util.Arrays;
import java.util.Comparator;

/**
 * One equation: the signed quantities add up to nothing, once what readers know is left out.
 *
 * @param quantities ascending
 * @param signs 1 or -1, of each
 */
record Row(int[] quantities, int[] signs) {
  static final Comparator<Row> BY_CONTENT =
      Comparator.<Row, int[]>comparing(Row::quantities, Arrays::compare)
          .thenComparing(Row::signs, Arrays::compare);

  int size() {
    return quantities.length;
  }

  /** The sign of a quantity that stands in it. */
  int sign(int quantity) {
    return signs[Arrays.binarySearch(quantities, quantity)];
  }

  /** Whether both are the same equation. */
  boolean same(Row other) {
    return BY_CONTENT.compare(this, other) == 0;
  }
}
