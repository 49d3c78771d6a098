package se.nollan.disclosure;

/**
 * The least denominator that is shown. What is withheld is also to stay unknown within that much:
 * whoever can work a denominator out to a narrower interval has recovered it.
 *
 * @param least contacts, bookings or visits; at least 1, which withholds nothing
 */
public record Threshold(long least) {
  /** What is used unless said otherwise. */
  public static final Threshold DEFAULT = new Threshold(20);

  public Threshold {
    if (least < 1) {
      throw new IllegalArgumentException("a threshold of " + least + " is none");
    }
  }
}
