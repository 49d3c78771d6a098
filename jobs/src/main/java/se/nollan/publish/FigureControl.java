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
   * @param coarser measures and months that are shown in less detail than others
   */
  record Withheld(Set<StatisticKey> figures, List<LessDetail> coarser) {}

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
    Set<StatisticKey> withheld = new HashSet<>();
    List<LessDetail> coarser = new ArrayList<>();
    months.forEach(
        (part, keys) -> {
          Map<String, Known> known = earlier(part);
          keys.forEach(
              (month, ofMonth) ->
                  withheld.addAll(
                      decide(cells(ofMonth, figures), known.getOrDefault(month, new Known()))));
          coarser.addAll(coarser(keys, withheld));
        });
    withheld.addAll(years(figures, withheld));
    return new Withheld(withheld, coarser);
  }

  /** Of a family, the months of a year that are shown in less detail. */
  private static List<LessDetail> coarser(
      SortedMap<String, List<StatisticKey>> months, Set<StatisticKey> withheld) {
    TreeMap<Detail, List<String>> left = new TreeMap<>();
    TreeSet<String> measures = new TreeSet<>();
    months.forEach(
        (month, keys) -> {
          left.computeIfAbsent(Detail.left(Set.copyOf(keys), withheld), none -> new ArrayList<>())
              .add(month);
          keys.forEach(key -> measures.add(key.measure()));
        });
    left.remove(Detail.EVERYTHING);
    return left.entrySet().stream()
        .map(each -> new LessDetail(List.copyOf(measures), each.getKey(), each.getValue()))
        .toList();
  }

  private static SortedMap<StatisticKey, Measured> cells(
      List<StatisticKey> keys, Map<StatisticKey, Measured> figures) {
    TreeMap<StatisticKey, Measured> cells = new TreeMap<>();
    keys.forEach(key -> cells.put(key, figures.get(key)));
    return cells;
  }

  /** What is withheld of one family in one month. */
  private Set<StatisticKey> decide(SortedMap<StatisticKey, Measured> figures, Known known) {
    if (known.tells(figures, threshold)) {
      // What was shown may be shown again, and what was withheld stays so: readers learn nothing.
      return known.suppressed();
    }
    for (Detail detail : Detail.values()) {
      try {
        Set<StatisticKey> withheld =
            new HashSet<>(
                new DisclosureControl(threshold)
                    .protect(cells(figures, detail), known.publications())
                    .withheld());
        figures.keySet().stream().filter(key -> !detail.shows(key)).forEach(withheld::add);
        return withheld;
      } catch (RecoverableException e) {
        if (detail == Detail.NO_UNITS) {
          throw e;
        }
      }
    }
    throw new IllegalStateException("the last detail is tried, or refused");
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
