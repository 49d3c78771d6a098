package se.nollan.lake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import se.nollan.model.RegionMonth;

/** The table of snapshots: one row for every run that finished. */
final class Snapshots {
  /**
   * Which layout a lake has. A lake of a later layout is refused, never misread; one of an earlier
   * layout is read, and has this one after the next run that writes it.
   *
   * <ol>
   *   <li>the first
   *   <li>the table {@code closed_month}, whose months a run must leave alone; {@code figures} in
   *       the snapshot
   *   <li>the tables {@code publication} and {@code published_figure}: an older Nollan would leave
   *       them out of its snapshot, and their numbers would be given twice
   *   <li>the table {@code conversion_loss}: an older Nollan would leave it out, and its months
   *       would be told as new
   * </ol>
   */
  static final int LAKE_FORMAT = 4;

  /** The name under which Delta keeps the number of the last run. */
  private static final String RUNS = "nollan-run";

  private final SparkSession spark;
  private final Path path;
  private final DeltaFolder folder;

  Snapshots(SparkSession spark, Path path) {
    this.spark = spark;
    this.path = path;
    this.folder = new DeltaFolder(spark, path);
  }

  Snapshot newest() {
    long version = folder.latest();
    if (version == DeltaFolder.NONE) {
      return Snapshot.none();
    }
    return folder.here(LakeTable.SNAPSHOT, version).rows().stream()
        .max(Comparator.comparing(row -> row.<Long>getAs("run")))
        .map(Snapshots::snapshot)
        .orElseGet(Snapshot::none);
  }

  /**
   * A run that finished.
   *
   * @param at when
   */
  record Finished(Snapshot snapshot, Instant at) {}

  /** Every run that the table still has, the oldest first. */
  List<Finished> all() {
    long version = folder.latest();
    return version == DeltaFolder.NONE
        ? List.of()
        : folder.here(LakeTable.SNAPSHOT, version).rows().stream()
            .sorted(Comparator.comparing(row -> row.<Long>getAs("run")))
            .map(
                row -> new Finished(snapshot(row), row.<Timestamp>getAs("finished_at").toInstant()))
            .toList();
  }

  /**
   * Leaves the rows of runs from a number on, in one file.
   *
   * @throws AnotherRunException if a run finished in between
   */
  void keepFrom(long run, String writer) {
    long base = folder.latest();
    List<Row> rows =
        folder.here(LakeTable.SNAPSHOT, base).rows().stream()
            .filter(row -> row.<Long>getAs("run") >= run)
            .toList();
    folder.commit(
        LakeTable.SNAPSHOT,
        TableWriting.of(spark, path, LakeTable.SNAPSHOT).here(rows),
        folder.files(base),
        new DeltaFolder.Replacement("true", base, writer));
  }

  private static Snapshot snapshot(Row row) {
    int format = row.getAs("lake_format");
    if (format > LAKE_FORMAT) {
      throw new NewerLakeException(format, LAKE_FORMAT);
    }
    Map<String, Long> versions = row.getJavaMap(row.fieldIndex("versions"));
    return new Snapshot(
        row.getAs("run"),
        row.getAs("definition"),
        row.getAs("key_fingerprint"),
        row.<String>getList(row.fieldIndex("unmeasured")).stream()
            .map(Snapshots::regionMonth)
            .collect(Collectors.toSet()),
        figures(row),
        versions.entrySet().stream()
            .filter(entry -> LakeTable.of(entry.getKey()).isPresent())
            .collect(
                Collectors.toMap(
                    e -> LakeTable.of(e.getKey()).orElseThrow(), Map.Entry::getValue)));
  }

  /** What the first layout does not have. */
  private static List<String> figures(Row row) {
    return row.getAs("figures") != null ? row.getList(row.fieldIndex("figures")) : List.of();
  }

  /**
   * Adds a run's row.
   *
   * @param writer id of the run, no other's
   * @throws AnotherRunException if there is a row of that number already
   */
  void append(Snapshot snapshot, String writer) {
    Map<String, Long> versions = new HashMap<>();
    snapshot.versions().forEach((table, version) -> versions.put(table.id(), version));
    Row row =
        RowFactory.create(
            snapshot.run(),
            Timestamp.from(Instant.now()),
            LAKE_FORMAT,
            snapshot.definition(),
            snapshot.keyFingerprint(),
            snapshot.unmeasured().stream()
                .sorted()
                .map(month -> month.period() + "/" + month.region())
                .toArray(String[]::new),
            versions,
            Software.version(),
            snapshot.figures().toArray(String[]::new));
    LakeTable table = LakeTable.SNAPSHOT;
    folder.appendOnce(
        table,
        TableWriting.of(spark, path, table).here(List.of(row)),
        new DeltaFolder.Once(RUNS, snapshot.run(), writer));
  }

  private static RegionMonth regionMonth(String text) {
    String[] parts = text.split("/", 2);
    return new RegionMonth(parts[1], parts[0]);
  }
}
