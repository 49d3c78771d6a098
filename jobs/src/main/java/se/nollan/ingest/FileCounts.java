package se.nollan.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
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
 * What became of the rows of each file: read as the reader counted them, accepted and quarantined
 * as the tables hold them. Nothing is inferred, so a row that got lost would show.
 */
final class FileCounts {
  private final LakeRun run;
  private final Set<RegionMonth> touched;
  private final Map<String, FileReport> reports = new HashMap<>();
  private final Map<String, Long> accepted = new HashMap<>();
  private final Map<String, Long> quarantined = new HashMap<>();

  FileCounts(LakeRun run, Set<RegionMonth> touched) {
    this.run = run;
    this.touched = touched;
  }

  void report(Map<String, FileReport> read) {
    reports.putAll(read);
  }

  /** Counts the tables of these datasets, all in one job. */
  void countAccepted(Collection<CanonicalDataset> datasets) {
    datasets.stream()
        .map(dataset -> files(LakeTable.of(dataset)))
        .reduce(Dataset::union)
        .ifPresent(files -> add(files, accepted));
  }

  void countQuarantined() {
    add(files(LakeTable.QUARANTINE), quarantined);
  }

  private Dataset<Row> files(LakeTable table) {
    return run.table(table).where(LakeRun.in(touched)).select("file");
  }

  private void add(Dataset<Row> files, Map<String, Long> into) {
    files
        .groupBy("file")
        .agg(count(lit(1)).as("rows"))
        .collectAsList()
        .forEach(row -> into.put(row.getString(0), row.getLong(1)));
  }

  RowCounts rows(String path) {
    return RowCounts.of(
        read(path), accepted.getOrDefault(path, 0L), quarantined.getOrDefault(path, 0L));
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
