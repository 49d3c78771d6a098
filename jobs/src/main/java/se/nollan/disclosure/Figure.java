package se.nollan.disclosure;

/**
 * A key with the figure that stood under it: the same figure under the same key, now or earlier, is
 * one thing to readers.
 */
record Figure<K extends Comparable<? super K>>(
    K key, long numerator, long denominator, Cell.Content content)
    implements Comparable<Figure<K>> {

  static <K extends Comparable<? super K>> Figure<K> of(Cell<K> cell) {
    return new Figure<>(cell.key(), cell.numerator(), cell.denominator(), cell.content());
  }

  @Override
  public int compareTo(Figure<K> other) {
    int byKey = key.compareTo(other.key);
    if (byKey != 0) {
      return byKey;
    }
    int byDenominator = Long.compare(denominator, other.denominator);
    if (byDenominator != 0) {
      return byDenominator;
    }
    int byNumerator = Long.compare(numerator, other.numerator);
    return byNumerator != 0 ? byNumerator : content.compareTo(other.content);
  }
}
