package se.nollan.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/** What the lake knows of every file that was ever delivered and is still there. */
public final class Ledger {
  private final List<LedgerEntry> entries;

  Ledger(List<LedgerEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /** The ledger as of the lake's newest snapshot. */
  public static Ledger of(Lake lake) {
    return new Ledger(lake.here(LakeTable.LEDGER).rows().stream().map(Ledger::entry).toList());
  }

  /** Every file known. */
  public List<LedgerEntry> entries() {
    return entries;
  }

  /** The size of the files of some region-months, as delivered. */
  public long bytes(Predicate<RegionMonth> months) {
    return entries.stream()
        .filter(entry -> months.test(entry.regionMonth()))
        .mapToLong(entry -> entry.file().size())
        .sum();
  }

  /** The ledger with what a run found in place of what it said of those region-months. */
  public Ledger with(Set<RegionMonth> touched, List<LedgerEntry> found) {
    List<LedgerEntry> next = new ArrayList<>(found);
    entries.stream().filter(e -> !touched.contains(e.regionMonth())).forEach(next::add);
    return new Ledger(next);
  }

  /** Writes the periods that a run touched. */
  void writeTo(LakeRun run, Set<RegionMonth> touched) {
    Map<String, List<Row>> rows = new TreeMap<>();
    touched.forEach(month -> rows.put(month.period(), new ArrayList<>()));
    for (LedgerEntry entry : entries) {
      if (rows.containsKey(entry.file().period())) {
        rows.get(entry.file().period()).add(row(entry));
      }
    }
    run.replacePeriods(LakeTable.LEDGER, rows);
  }

  /** The same as the table's rows. */
  public List<Row> rows() {
    return entries.stream().map(Ledger::row).toList();
  }

  /** Region-months that the lake holds files of. */
  public Set<RegionMonth> regionMonths() {
    Set<RegionMonth> held = new HashSet<>();
    entries.forEach(entry -> held.add(entry.regionMonth()));
    return held;
  }

  private static Row row(LedgerEntry entry) {
    LandingFile file = entry.file();
    RowCounts rows = entry.rows();
    Object[] values = {
      file.region(),
      file.source(),
      file.period(),
      entry.dataset().map(CanonicalDataset::id).orElse(null),
      file.path(),
      file.size(),
      file.modified(),
      file.etag(),
      entry.checksum(),
      entry.rejection().isPresent() ? "REJECTED" : "ACCEPTED",
      entry.rejection().orElse(null),
      rows.read(),
      rows.filtered(),
      rows.accepted(),
      rows.quarantined(),
      entry.notice().orElse(null),
      entry.sourceVersion(),
      entry.run()
    };
    return new GenericRowWithSchema(values, LakeTable.LEDGER.schema());
  }

  private static LedgerEntry entry(Row row) {
    LandingFile file =
        new LandingFile(
            "",
            row.getAs("path"),
            row.getAs("region"),
            row.getAs("source"),
            row.getAs("period"),
            row.getAs("size"),
            row.getAs("modified"),
            row.getAs("etag"));
    return new LedgerEntry(
        file,
        Optional.<String>ofNullable(row.getAs("dataset")).flatMap(CanonicalDataset::of),
        row.getAs("checksum"),
        Optional.ofNullable(row.getAs("reason")),
        Optional.ofNullable(row.getAs("notice")),
        RowCounts.of(
            row.getAs("rows_read"), row.getAs("rows_accepted"), row.getAs("rows_quarantined")),
        row.getAs("source_version"),
        row.getAs("run"));
  }
}
