package se.nollan.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;
import se.nollan.summary.RunSummary;

/** Which regions and units a month's national figures lack, as a person likes to read it. */
final class Lacking {
  private static final int MOST_NAMES = 8;

  /** County codes of regions of which nothing can be used. */
  private final Map<CanonicalDataset, TreeSet<String>> regions = new TreeMap<>();

  /** Number of units, of the other regions, that were expected and said nothing. */
  private final Map<CanonicalDataset, Long> units = new TreeMap<>();

  private final String period;
  private final List<RunSummary.Gap> gaps = new ArrayList<>();

  private Lacking(String period) {
    this.period = period;
  }

  /** What a month's figures lack, as {@code coverage} says. */
  static Lacking of(Lake lake, String period) {
    Lacking lacking = new Lacking(period);
    lake.here(LakeTable.COVERAGE)
        .in(period::equals)
        .each(
            List.of("dataset", "region", "status", "units_missing"),
            row -> {
              if (nothing(row) || (!row.isNullAt(3) && row.getLong(3) > 0)) {
                lacking.add(row);
              }
            });
    return lacking;
  }

  /** Whether nothing of the region's can be used. */
  private static boolean nothing(Row row) {
    return List.of("MISSING", "UNUSABLE").contains(row.getString(2));
  }

  /** For programs. */
  RunSummary.Lacking gaps() {
    return new RunSummary.Lacking(
        period,
        gaps.stream()
            .sorted(
                Comparator.comparing(RunSummary.Gap::region).thenComparing(RunSummary.Gap::dataset))
            .toList());
  }

  private void add(Row row) {
    gaps.add(
        new RunSummary.Gap(
            row.getAs("region"),
            row.getAs("dataset"),
            row.getAs("status"),
            Optional.ofNullable(row.getAs("units_missing"))));
    CanonicalDataset dataset = CanonicalDataset.of(row.getString(0)).orElseThrow();
    if (nothing(row)) {
      regions.computeIfAbsent(dataset, d -> new TreeSet<>()).add(row.getString(1));
    } else {
      units.merge(dataset, row.getLong(3), Long::sum);
    }
  }

  /** Some lines; none if nothing lacks. */
  String text() {
    if (regions.isEmpty() && units.isEmpty()) {
      return "";
    }
    TreeSet<String> everything = everything();
    List<String> lines = new ArrayList<>();
    if (!everything.isEmpty()) {
      lines.add(line("every dataset", names(everything)));
    }
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      TreeSet<String> codes = new TreeSet<>(regions.getOrDefault(dataset, new TreeSet<>()));
      codes.removeAll(everything);
      List<String> what = new ArrayList<>();
      if (!codes.isEmpty()) {
        what.add(names(codes));
      }
      if (units.containsKey(dataset)) {
        long count = units.get(dataset);
        what.add(count + (count == 1 ? " unit" : " units") + " of regions that delivered");
      }
      if (!what.isEmpty()) {
        lines.add(line(dataset.id(), String.join("; ", what)));
      }
    }
    return String.format("Lacking in %s (table coverage says more)%n", period)
        + String.join("", lines);
  }

  /** Regions of which nothing at all can be used: they are named once. */
  private TreeSet<String> everything() {
    TreeSet<String> codes = new TreeSet<>(Region.codes());
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      codes.retainAll(regions.getOrDefault(dataset, new TreeSet<>()));
    }
    return codes;
  }

  private static String names(TreeSet<String> codes) {
    String named =
        codes.stream()
            .limit(MOST_NAMES)
            .map(code -> Region.of(code).map(Region::title).orElse(code))
            .collect(Collectors.joining(", "));
    return codes.size() <= MOST_NAMES ? named : codes.size() + " regions: " + named + " …";
  }

  private static String line(String what, String who) {
    return String.format("  %-15s %s%n", what, who);
  }
}
