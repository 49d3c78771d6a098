package se.nollan.disclosure;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a relation holds in a table, as it has to before anything can be reckoned with it. */
final class RelationCheck<K extends Comparable<? super K>> {
  private final Map<K, Cell<K>> cells;

  RelationCheck(Map<K, Cell<K>> cells) {
    this.cells = cells;
  }

  /** What is wrong with it; empty if it holds. */
  Optional<String> wrong(Relation<K> relation) {
    if (relation instanceof Relation.Sum<K> sum) {
      return sum(sum);
    }
    if (relation instanceof Relation.SameDenominator<K> same) {
      return unless(
          absent(same.one())
              || absent(same.other())
              || denominator(same.one()) == denominator(same.other()),
          "%s is out of %d, and %s of %d",
          same.one(),
          denominator(same.one()),
          same.other(),
          denominator(same.other()));
    }
    if (relation instanceof Relation.Among<K> among) {
      return unless(
          emptyOrAbsent(among.part())
              || emptyOrAbsent(among.whole())
              || (numerator(among.part()) <= numerator(among.whole())
                  && rest(among.part()) <= rest(among.whole())),
          "%s is not among %s",
          among.part(),
          among.whole());
    }
    if (relation instanceof Relation.FewerInNumerator<K> fewer) {
      return unless(
          emptyOrAbsent(fewer.fewer())
              || emptyOrAbsent(fewer.more())
              || numerator(fewer.fewer()) <= numerator(fewer.more()),
          "%s has more in its numerator than %s",
          fewer.fewer(),
          fewer.more());
    }
    Relation.AtMost<K> atMost = (Relation.AtMost<K>) relation;
    return unless(
        emptyOrAbsent(atMost.whole())
            || atMost.parts().stream().mapToLong(this::denominator).sum()
                <= denominator(atMost.whole()),
        "the parts of %s are more than it",
        atMost.whole());
  }

  private Optional<String> sum(Relation.Sum<K> sum) {
    List<K> parts = sum.parts();
    long numerator = parts.stream().mapToLong(this::numerator).sum();
    long denominator = parts.stream().mapToLong(this::denominator).sum();
    return unless(
        absent(sum.total())
            || (numerator == numerator(sum.total()) && denominator == denominator(sum.total())),
        "%s: %d of %d, but its parts are %d of %d together",
        sum.total(),
        numerator(sum.total()),
        denominator(sum.total()),
        numerator,
        denominator);
  }

  private static Optional<String> unless(boolean holds, String message, Object... what) {
    return holds ? Optional.empty() : Optional.of(message.formatted(what));
  }

  private boolean absent(K key) {
    return !cells.containsKey(key);
  }

  private boolean emptyOrAbsent(K key) {
    return denominator(key) == 0;
  }

  private long numerator(K key) {
    return absent(key) ? 0 : cells.get(key).numerator();
  }

  private long denominator(K key) {
    return absent(key) ? 0 : cells.get(key).denominator();
  }

  private long rest(K key) {
    return denominator(key) - numerator(key);
  }
}
