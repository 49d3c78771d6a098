package se.nollan.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nollan.ingest.LedgerEntry;
import se.nollan.ingest.RowCounts;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * A region's dataset and month of which no row can be used: all that was not filtered out is in
 * quarantine.
 */
record Unusable(RegionMonth month, CanonicalDataset dataset, long rows) {
  private static final int MOST = 10;

  /** Those of all files that the lake knows of, in order. */
  static List<Unusable> in(List<LedgerEntry> ledger) {
    Map<RegionMonth, Map<CanonicalDataset, RowCounts>> counts = new TreeMap<>();
    for (LedgerEntry entry : ledger) {
      entry
          .dataset()
          .ifPresent(
              dataset ->
                  counts
                      .computeIfAbsent(entry.regionMonth(), none -> new TreeMap<>())
                      .merge(dataset, entry.rows(), RowCounts::plus));
    }
    return counts.entrySet().stream()
        .flatMap(
            month ->
                month.getValue().entrySet().stream()
                    .filter(dataset -> dataset.getValue().accepted() == 0)
                    .filter(dataset -> dataset.getValue().quarantined() > 0)
                    .map(
                        dataset ->
                            new Unusable(
                                month.getKey(),
                                dataset.getKey(),
                                dataset.getValue().quarantined())))
        .sorted(Comparator.comparing(Unusable::month).thenComparing(Unusable::dataset))
        .toList();
  }

  /** What is said of them after a run; nothing if there are none. */
  static String text(List<Unusable> all, String lake) {
    if (all.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("All rows are in quarantine, so that nothing counts, of:%n".formatted());
    all.stream().limit(MOST).forEach(each -> text.append(each.lines(lake)));
    if (all.size() > MOST) {
      text.append("  … and %d more%n".formatted(all.size() - MOST));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private String lines(String lake) {
    String rowsOfIt =
        "region = '%s' and period = '%s' and dataset = '%s'"
            .formatted(month.region(), month.period(), dataset.id());
    return "  %s of region %s in %s, %d rows; to see them:%n    %s%n"
        .formatted(
            dataset.id(),
            month.region(),
            month.period(),
            rows,
            CommandHint.of(
                "export", "quarantine", "--lake", lake, "--to", ".", "--where", rowsOfIt));
  }
}
