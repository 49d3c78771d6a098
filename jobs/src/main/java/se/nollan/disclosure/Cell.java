package se.nollan.disclosure;

/**
 * A figure that is shown or withheld as a whole: its numerator, its denominator, and with them all
 * that is computed from them (share, interval).
 *
 * @param key what it is a figure of; each stands once in a table
 * @param numerator 0 to the denominator
 * @param denominator 0: there was nothing to count. Such a cell is never withheld
 * @param content what readers know of it before they see it
 * @param weight how much is lost if it is withheld; above 0. Of two ways to protect a cell, the one
 *     that loses less is taken
 */
public record Cell<K>(K key, long numerator, long denominator, Content content, double weight) {

  /** What a cell can hold, by what it is. */
  public enum Content {
    /** A share: anything from none to all of the denominator is in the numerator. */
    SHARE,
    /** A number of something that the numerator of a share is a sum of. */
    IN_NUMERATOR,
    /** A number of something that is in a share's denominator and not in its numerator. */
    OUTSIDE_NUMERATOR
  }

  public Cell {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(key + ": " + numerator + " of " + denominator);
    }
    if (!(weight > 0)) {
      throw new IllegalArgumentException(key + ": weight " + weight);
    }
    boolean fits =
        switch (content) {
          case SHARE -> true;
          case IN_NUMERATOR -> numerator == denominator;
          case OUTSIDE_NUMERATOR -> numerator == 0;
        };
    if (!fits) {
      throw new IllegalArgumentException(key + ": " + numerator + " is not " + content);
    }
  }

  /** A share of weight 1. */
  public static <K> Cell<K> share(K key, long numerator, long denominator) {
    return new Cell<>(key, numerator, denominator, Content.SHARE, 1);
  }

  /** The same figure, and what is lost with it. */
  public Cell<K> weighing(double weight) {
    return new Cell<>(key, numerator, denominator, content, weight);
  }

  /** What the denominator holds beside the numerator. */
  public long rest() {
    return denominator - numerator;
  }

  boolean empty() {
    return denominator == 0;
  }

  boolean sameFigure(Cell<K> other) {
    return numerator == other.numerator
        && denominator == other.denominator
        && content == other.content;
  }
}
