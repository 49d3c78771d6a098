package se.nollan.publish;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;

/**
 * What one publication changed of another, of the months that both are of: only what both say to
 * everybody, so that it can be told to everybody, too. A year is compared if both sum the same
 * months of it.
 */
public final class Revision {
  private final Vintage from;
  private final Vintage to;
  private final Set<String> periods;
  private final Map<String, AreaRevision> areas = new TreeMap<>();
  private final FileChanges files;

  private Revision(Vintage from, Vintage to) {
    this.from = from;
    this.to = to;
    this.periods = periods(from.edition().months(), to.edition().months());
    this.files = FileChanges.between(relevant(from), relevant(to));
  }

  /** Of two publications and all their figures. */
  public static Revision between(
      Vintage from, List<KeptFigure> before, Vintage to, List<KeptFigure> after) {
    Revision revision = new Revision(from, to);
    Map<StatisticKey, KeptFigure> old = revision.compared(before);
    Map<StatisticKey, KeptFigure> now = revision.compared(after);
    Set<StatisticKey> keys = new HashSet<>(old.keySet());
    keys.addAll(now.keySet());
    keys.stream()
        .sorted()
        .forEach(
            key ->
                revision
                    .areas
                    .computeIfAbsent(areaOf(key), AreaRevision::new)
                    .compare(
                        key, Optional.ofNullable(old.get(key)), Optional.ofNullable(now.get(key))));
    return revision;
  }

  private Map<StatisticKey, KeptFigure> compared(List<KeptFigure> figures) {
    return figures.stream()
        .filter(figure -> periods.contains(figure.key().period()))
        .collect(Collectors.toMap(KeptFigure::key, figure -> figure));
  }

  private static String areaOf(StatisticKey key) {
    return key.level() == Level.NATION ? Coverages.NATION : key.region();
  }

  private static Set<String> periods(List<String> one, List<String> other) {
    Set<String> periods = new HashSet<>(one);
    periods.retainAll(other);
    Map<String, Set<String>> years = byYear(one);
    Map<String, Set<String>> others = byYear(other);
    years.forEach(
        (year, months) -> {
          if (months.equals(others.get(year))) {
            periods.add(year);
          }
        });
    return periods;
  }

  private static Map<String, Set<String>> byYear(List<String> months) {
    return months.stream()
        .collect(Collectors.groupingBy(month -> month.substring(0, 4), Collectors.toSet()));
  }

  /** What could have moved a figure of the months that both are of. */
  private List<DeliveredFile> relevant(Vintage vintage) {
    Set<String> months = new HashSet<>();
    for (String period : periods) {
      if (period.length() > 4) {
        months.add(period);
        months.add(YearMonth.parse(period).minusMonths(1).toString());
      }
    }
    return vintage.deliveries().stream().filter(file -> months.contains(file.month())).toList();
  }

  /** The earlier one, or the one that was named first. */
  public Vintage from() {
    return from;
  }

  public Vintage to() {
    return to;
  }

  /** Months, and years, that both are of, ascending. */
  public List<String> periodsCompared() {
    return periods.stream().sorted().toList();
  }

  /** By region, the nation last. */
  List<AreaRevision> areas() {
    List<AreaRevision> all = new ArrayList<>(areas.values());
    all.sort(
        Comparator.comparing((AreaRevision area) -> area.region().equals(Coverages.NATION))
            .thenComparing(AreaRevision::region));
    return all;
  }

  FileChanges files() {
    return files;
  }

  /** What is otherwise whatever was delivered. */
  List<String> rules() {
    return RuleChanges.between(from, to);
  }

  /** For quality declarations: of regions where a figure changed, and of the nation. */
  public List<RevisionNote> notes() {
    return areas().stream()
        .filter(area -> area.changed() > 0 || area.region().equals(Coverages.NATION))
        .map(
            area ->
                new RevisionNote(
                    from.number(),
                    to.number(),
                    area.region(),
                    area.compared(),
                    area.changed(),
                    area.largestChange(),
                    area.changed() > 0 ? Reasons.of(this, area.region()) : List.of()))
        .toList();
  }
}
