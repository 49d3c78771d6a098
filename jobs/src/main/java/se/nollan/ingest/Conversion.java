package se.nollan.ingest;

import java.io.Serializable;

/**
 * Counts of a canonical column, whose rows had a value in a raw column that its expression asks.
 *
 * @param rows such rows
 * @param lost those of them of which the expression gave nothing
 */
public record Conversion(long rows, long lost) implements Serializable {

  /** Both together. */
  Conversion plus(Conversion other) {
    return new Conversion(rows + other.rows, lost + other.lost);
  }

  /** The share that was lost; 0 where there was nothing to lose. */
  public double share() {
    return rows == 0 ? 0 : (double) lost / rows;
  }
}
