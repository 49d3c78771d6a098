package se.nollan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.nollan.disclosure.EarlierPublication;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticTable;
import se.nollan.disclosure.Threshold;

/** What readers have already of a family of measures in a month. */
final class Known {
  private final Slices seen = new Slices();
  private final List<EarlierPublication<StatisticKey>> publications = new ArrayList<>();
  private List<KeptFigure> newest = List.of();

  /** What one more publication said, the newest first. */
  void add(List<KeptFigure> figures) {
    if (publications.isEmpty()) {
      newest = figures.stream().filter(KeptFigure::held).toList();
    }
    publications.add(publication(seen.fresh(figures)));
  }

  List<EarlierPublication<StatisticKey>> publications() {
    return publications;
  }

  /** Whether the newest publication was of just these figures, and withheld all small ones. */
  boolean tells(Map<StatisticKey, Measured> figures, Threshold threshold) {
    return newest.size() == figures.size()
        && newest.stream()
            .allMatch(
                old -> {
                  Measured now = figures.get(old.key());
                  return now != null
                      // Its threshold may have been another.
                      && (old.said() == Said.SUPPRESSED || old.denominator() >= threshold.least())
                      && now.numerator() == old.numerator()
                      && now.denominator() == old.denominator();
                });
  }

  /** What the newest publication withheld. */
  Set<StatisticKey> suppressed() {
    return suppressed(newest);
  }

  private static EarlierPublication<StatisticKey> publication(List<KeptFigure> figures) {
    StatisticTable table = new StatisticTable();
    figures.stream()
        .filter(KeptFigure::held)
        .forEach(figure -> table.share(figure.key(), figure.numerator(), figure.denominator()));
    return new EarlierPublication<>(
        table.linked().asFarAsItHolds(wrong -> {}), suppressed(figures));
  }

  private static Set<StatisticKey> suppressed(List<KeptFigure> figures) {
    return figures.stream()
        .filter(figure -> figure.said() == Said.SUPPRESSED)
        .map(KeptFigure::key)
        .collect(Collectors.toSet());
  }
}
