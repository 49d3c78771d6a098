package se.nollan.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.ingest.read.FileReport;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * Counts what became of the rows of each file: read as the reader counted them, filtered as the
 * source's filter left them out, accepted as the check let them through, which must be what the
 * table took in, quarantined as the table holds them. Nothing is inferred, so a row that got lost
 * would show; but for sources whose query makes one row of several.
 */
final class FileCounts {
  private final LakeRun run;
  private final Set<RegionMonth> touched;
  private final Map<String, FileReport> reports = new HashMap<>();
  private final Map<String, Long> filtered = new HashMap<>();
  private final Map<String, Long> accepted = new HashMap<>();
  private final Map<String, Long> quarantined = new HashMap<>();

  FileCounts(LakeRun run, Set<RegionMonth> touched) {
    this.run = run;
    this.touched = touched;
  }

  void report(Map<String, FileReport> read) {
    reports.putAll(read);
  }

  /** Takes how many rows filters have left out. */
  void filtered(Map<String, Long> ofFiles) {
    filtered.putAll(ofFiles);
  }

  /**
   * Takes what the tasks say that they let through.
   *
   * @throws IllegalStateException if a table has taken in more or fewer
   */
  void accepted(Map<CanonicalDataset, Map<String, Long>> rows) {
    rows.forEach(
        (dataset, ofFiles) -> {
          long let = ofFiles.values().stream().mapToLong(Long::longValue).sum();
          long written = run.written(LakeTable.of(dataset));
          if (let != written) {
            throw new IllegalStateException(
                "%d rows of %s were accepted, and %d written; run again, and report it"
                    .formatted(let, dataset.id(), written));
          }
          accepted.putAll(ofFiles);
        });
  }

  private Dataset<Row> touchedRows(LakeTable table) {
    return run.table(table).where(LakeRun.in(touched));
  }

  void countQuarantined() {
    touchedRows(LakeTable.QUARANTINE)
        .groupBy("file")
        .agg(count(lit(1)).as("rows"))
        .collectAsList()
        .forEach(row -> quarantined.put(row.getString(0), row.getLong(1)));
  }

  /**
   * The counts of a file.
   *
   * @param merged whether its source's query makes one row of several: those that it left out
   *     cannot be told from those that it merged
   * @throws IllegalArgumentException if a row got lost
   */
  RowCounts rows(String path, boolean merged) {
    long kept = accepted.getOrDefault(path, 0L);
    long bad = quarantined.getOrDefault(path, 0L);
    return merged
        ? RowCounts.of(read(path), kept, bad)
        : new RowCounts(read(path), filtered.getOrDefault(path, 0L), kept, bad);
  }

  String checksum(String path) {
    return Optional.ofNullable(reports.get(path)).map(FileReport::checksum).orElse("");
  }

  Optional<String> rejection(String path) {
    return Optional.ofNullable(reports.get(path)).flatMap(FileReport::rejected);
  }

  private long read(String path) {
    return Optional.ofNullable(reports.get(path)).map(FileReport::rows).orElse(0L);
  }
}
