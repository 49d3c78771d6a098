package se.nollan.disclosure;

import java.util.List;

/**
 * What readers do not know for certain, as numbers, and the equations between them. A group is one
 * or more cells that are equal, and so are shown or withheld together; it has one quantity for its
 * numerator and one for the rest of its denominator, so that a share can never exceed its
 * denominator as long as both stay above their least. A quantity of no group is one that is never
 * published.
 */
final class Quantities {
  static final int NONE = -1;

  /** Of each group: the quantity of its numerator, {@link #NONE} if that is known to be 0. */
  final int[] numerator;

  /** Of each group: the quantity of the rest, {@link #NONE} if that is known to be 0. */
  final int[] rest;

  /** Of each group: the place that it belongs to; a hint where to look, and no more. */
  final int[] place;

  /** Of each group: what is lost if it is withheld. */
  final double[] weight;

  /** Of each quantity: what it is in truth. */
  final long[] truth;

  /** Of each quantity: what readers know it to be at least. */
  final long[] least;

  /** Of each quantity: its group, or {@link #NONE}. */
  final int[] group;

  final List<Row> rows;

  /** Of each quantity: the rows that it stands in. */
  final int[][] rowsOf;

  Quantities(
      int[] numerator,
      int[] rest,
      int[] place,
      double[] weight,
      long[] truth,
      long[] least,
      int[] group,
      List<Row> rows) {
    this.numerator = numerator;
    this.rest = rest;
    this.place = place;
    this.weight = weight;
    this.truth = truth;
    this.least = least;
    this.group = group;
    this.rows = rows;
    this.rowsOf = rowsOf(truth.length, rows);
  }

  private static int[][] rowsOf(int quantities, List<Row> rows) {
    int[] counts = new int[quantities];
    rows.forEach(
        row -> {
          for (int quantity : row.quantities()) {
            counts[quantity]++;
          }
        });
    int[][] rowsOf = new int[quantities][];
    for (int quantity = 0; quantity < quantities; quantity++) {
      rowsOf[quantity] = new int[counts[quantity]];
    }
    for (int index = rows.size() - 1; index >= 0; index--) {
      for (int quantity : rows.get(index).quantities()) {
        rowsOf[quantity][--counts[quantity]] = index;
      }
    }
    return rowsOf;
  }

  int groups() {
    return numerator.length;
  }

  int size() {
    return truth.length;
  }

  long numeratorOf(int group) {
    return of(numerator[group]);
  }

  long restOf(int group) {
    return of(rest[group]);
  }

  private long of(int quantity) {
    return quantity == NONE ? 0 : truth[quantity];
  }
}
