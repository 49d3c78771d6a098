package se.nollan.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.nollan.disclosure.CellTable;
import se.nollan.disclosure.DisclosureControl;
import se.nollan.disclosure.EarlierPublication;
import se.nollan.disclosure.MeasureFamilies;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticTable;
import se.nollan.disclosure.Suppression;
import se.nollan.disclosure.Threshold;

/**
 * Disclosure control over a whole publication: each family of measures and each year by itself,
 * since nothing leads from one to another.
 */
final class FigureControl {
  private final Threshold threshold;
  private final EarlierFigures earlier;
  private final Consumer<String> broken;

  /**
   * A control.
   *
   * @param broken is told of relations that do not hold in the figures, and are left out
   */
  FigureControl(Threshold threshold, EarlierFigures earlier, Consumer<String> broken) {
    this.threshold = threshold;
    this.earlier = earlier;
    this.broken = broken;
  }

  /**
   * What is not shown.
   *
   * @param figures keys of withheld figures
   * @param means keys of years whose mean of months is withheld
   */
  record Withheld(Set<StatisticKey> figures, Set<StatisticKey> means) {}

  /** A part that tells nothing of any other. */
  private record Part(Set<String> measures, String year) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      int byYear = year.compareTo(other.year);
      return byYear != 0
          ? byYear
          : new TreeSet<>(measures).first().compareTo(new TreeSet<>(other.measures).first());
    }
  }

  /**
   * Decides what is withheld.
   *
   * @throws se.nollan.disclosure.RecoverableException if no way was found to hide all
   */
  Withheld decide(SortedMap<StatisticKey, Measured> figures) {
    TreeMap<Part, List<StatisticKey>> parts = new TreeMap<>();
    for (StatisticKey key : figures.keySet()) {
      Set<String> measures = MeasureFamilies.of(key.measure()).orElseThrow();
      parts
          .computeIfAbsent(new Part(measures, key.year().period()), none -> new ArrayList<>())
          .add(key);
    }
    Withheld withheld = new Withheld(new HashSet<>(), new HashSet<>());
    parts.forEach((part, keys) -> decide(part, keys, figures, withheld));
    return withheld;
  }

  private void decide(
      Part part, List<StatisticKey> keys, Map<StatisticKey, Measured> figures, Withheld withheld) {
    StatisticTable table = new StatisticTable();
    for (StatisticKey key : keys) {
      Measured figure = figures.get(key);
      table.share(key, figure.numerator(), figure.denominator());
    }
    CellTable<StatisticKey> cells = table.linked().asFarAsItHolds(broken);
    Suppression<StatisticKey> suppression =
        new DisclosureControl(threshold).protect(cells, earlier(part));
    withheld.figures().addAll(suppression.withheld());
    withheld.means().addAll(suppression.withheld().stream().filter(StatisticKey::ofYear).toList());
    withheld.means().addAll(StatisticTable.yearsOfWithheldMonths(suppression));
  }

  private List<EarlierPublication<StatisticKey>> earlier(Part part) {
    Slices slices = new Slices();
    return earlier
        .of(part.measures(), part.year())
        .map(slices::fresh)
        .map(FigureControl::publication)
        .toList();
  }

  private static EarlierPublication<StatisticKey> publication(List<KeptFigure> figures) {
    StatisticTable table = new StatisticTable();
    figures.stream()
        .filter(KeptFigure::held)
        .forEach(figure -> table.share(figure.key(), figure.numerator(), figure.denominator()));
    return new EarlierPublication<>(
        table.linked().asFarAsItHolds(wrong -> {}),
        figures.stream()
            .filter(figure -> figure.said() == Said.SUPPRESSED)
            .map(KeptFigure::key)
            .collect(Collectors.toSet()));
  }
}
