package se.nollan.disclosure;

import java.util.List;

/**
 * How cells of a table hang together, so that some can be worked out from others. A key that the
 * table does not hold stands for an empty cell.
 */
public sealed interface Relation<K> {

  /**
   * Numerators add up to the total's numerator, and denominators to its denominator.
   *
   * @param parts each once
   */
  record Sum<K>(K total, List<K> parts) implements Relation<K> {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  /** Different shares of the same: one denominator tells the other. */
  record SameDenominator<K>(K one, K other) implements Relation<K> {}

  /** What the part counts, the whole counts too: in its numerator what is in the part's. */
  record Among<K>(K part, K whole) implements Relation<K> {}

  /**
   * The parts' denominators together are at most that of the whole, whatever is in the numerators:
   * rows delivered, and what is counted of them.
   */
  record AtMost<K>(List<K> parts, K whole) implements Relation<K> {
    public AtMost {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Shares of the same, of which one counts no more than the other: whoever meets the stricter
   * condition meets the other, too.
   */
  record FewerInNumerator<K>(K fewer, K more) implements Relation<K> {}
}
