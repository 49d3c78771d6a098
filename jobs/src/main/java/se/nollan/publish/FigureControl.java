package se.nollan.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import se.nollan.disclosure.MeasureFamilies;
import se.nollan.disclosure.RecoverableException;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticTable;
import se.nollan.disclosure.Suppression;
import se.nollan.disclosure.Threshold;

/**
 * Disclosure control over a whole publication: each family of measures and each month by itself.
 * What ties months together are years, and a year is shown only where each of its months is: so it
 * tells nothing that they do not tell. It costs little: where one month of twelve is withheld, its
 * year or a second month had to go anyway.
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
   * @param figures keys of withheld figures; a year whose figure is withheld shows no mean of
   *     months either
   * @param coarser months and measures that could be protected in less detail only
   */
  record Withheld(Set<StatisticKey> figures, SortedMap<String, Detail> coarser) {}

  /** Measures that hang together, in a year. */
  private record Part(Set<String> measures, String year) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      return Comparator.comparing(Part::year).thenComparing(Part::first).compare(this, other);
    }

    private String first() {
      return new TreeSet<>(measures).first();
    }
  }

  /**
   * Decides what is withheld.
   *
   * @throws RecoverableException if no way was found to hide all, not even without units
   */
  Withheld decide(SortedMap<StatisticKey, Measured> figures) {
    TreeMap<Part, TreeMap<String, List<StatisticKey>>> months = new TreeMap<>();
    for (StatisticKey key : figures.keySet()) {
      if (!key.ofYear()) {
        Set<String> measures = MeasureFamilies.of(key.measure()).orElseThrow();
        months
            .computeIfAbsent(new Part(measures, key.year().period()), none -> new TreeMap<>())
            .computeIfAbsent(key.period(), none -> new ArrayList<>())
            .add(key);
      }
    }
    Withheld withheld = new Withheld(new HashSet<>(), new TreeMap<>());
    months.forEach(
        (part, keys) -> {
          Map<String, Known> known = earlier(part);
          keys.forEach(
              (month, ofMonth) ->
                  decide(
                      cells(ofMonth, figures), known.getOrDefault(month, new Known()), withheld));
        });
    withheld.figures().addAll(years(figures, withheld.figures()));
    return withheld;
  }

  private static SortedMap<StatisticKey, Measured> cells(
      List<StatisticKey> keys, Map<StatisticKey, Measured> figures) {
    TreeMap<StatisticKey, Measured> cells = new TreeMap<>();
    keys.forEach(key -> cells.put(key, figures.get(key)));
    return cells;
  }

  /** Of one family in one month. */
  private void decide(SortedMap<StatisticKey, Measured> figures, Known known, Withheld withheld) {
    if (known.tells(figures, threshold)) {
      // What was shown may be shown again, and what was withheld stays so: readers learn nothing.
      withheld.figures().addAll(known.suppressed());
      return;
    }
    for (Detail detail : Detail.values()) {
      try {
        Suppression<StatisticKey> suppression =
            new DisclosureControl(threshold).protect(cells(figures, detail), known.publications());
        withheld.figures().addAll(suppression.withheld());
        figures.keySet().stream()
            .filter(key -> !detail.shows(key))
            .forEach(withheld.figures()::add);
        if (detail != Detail.EVERYTHING) {
          withheld.coarser().put(name(figures.keySet()), detail);
        }
        return;
      } catch (RecoverableException e) {
        if (detail == Detail.NO_UNITS) {
          throw e;
        }
      }
    }
  }

  private static String name(Set<StatisticKey> keys) {
    return keys.iterator().next().period()
        + " "
        + keys.stream().map(StatisticKey::measure).distinct().collect(Collectors.joining(", "));
  }

  private CellTable<StatisticKey> cells(SortedMap<StatisticKey, Measured> figures, Detail detail) {
    StatisticTable table = new StatisticTable();
    figures.forEach(
        (key, figure) -> {
          if (detail.shows(key)) {
            table.share(key, figure.numerator(), figure.denominator());
          }
        });
    return table.linked().asFarAsItHolds(broken);
  }

  /** The years that tell more than the months that are shown. */
  private Set<StatisticKey> years(
      SortedMap<StatisticKey, Measured> figures, Set<StatisticKey> withheld) {
    Map<StatisticKey, Measured> shown = new HashMap<>();
    figures.forEach(
        (key, figure) -> {
          if (!key.ofYear() && !withheld.contains(key)) {
            shown.merge(key.year(), figure, Measured::plus);
          }
        });
    Set<StatisticKey> telling = new HashSet<>();
    figures.forEach(
        (key, figure) -> {
          if (key.ofYear() && !(shown.containsKey(key) && shown.get(key).sameShare(figure))) {
            telling.add(key);
          }
        });
    return telling;
  }

  /** What readers have already of a family in a year, by month. */
  private Map<String, Known> earlier(Part part) {
    Map<String, Known> byMonth = new HashMap<>();
    earlier
        .of(part.measures(), part.year())
        .forEach(
            figures ->
                figures.stream()
                    .filter(figure -> !figure.key().ofYear())
                    .collect(Collectors.groupingBy(figure -> figure.key().period()))
                    .forEach(
                        (month, ofMonth) ->
                            byMonth.computeIfAbsent(month, none -> new Known()).add(ofMonth)));
    return byMonth;
  }
}
