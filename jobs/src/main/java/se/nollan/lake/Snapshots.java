package se.nollan.lake;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.time.Instant;
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
  /** Which layout a lake has. A lake of a later layout is refused, never misread. */
  private static final int LAKE_FORMAT = 1;

  /** The name under which Delta keeps the number of the last run. */
  private static final String RUNS = "nollan-run";

  private final SparkSession spark;
  private final DeltaFolder folder;

  Snapshots(SparkSession spark, Path path) {
    this.spark = spark;
    this.folder = new DeltaFolder(spark, path);
  }

  Snapshot newest() {
    long version = folder.latest();
    if (version == DeltaFolder.NONE) {
      return Snapshot.none();
    }
    List<Row> rows = folder.read(version).orderBy(col("run").desc()).limit(1).collectAsList();
    return rows.isEmpty() ? Snapshot.none() : snapshot(rows.get(0));
  }

  private static Snapshot snapshot(Row row) {
    int format = row.getAs("lake_format");
    if (format > LAKE_FORMAT) {
      throw new IllegalStateException(
          "the lake has layout %d, and this version of Nollan knows %d: use a newer Nollan"
              .formatted(format, LAKE_FORMAT));
    }
    Map<String, Long> versions = row.getJavaMap(row.fieldIndex("versions"));
    return new Snapshot(
        row.getAs("run"),
        row.getAs("definition"),
        row.getAs("key_fingerprint"),
        row.<String>getList(row.fieldIndex("unmeasured")).stream()
            .map(Snapshots::regionMonth)
            .collect(Collectors.toSet()),
        versions.entrySet().stream()
            .filter(entry -> LakeTable.of(entry.getKey()).isPresent())
            .collect(
                Collectors.toMap(
                    e -> LakeTable.of(e.getKey()).orElseThrow(), Map.Entry::getValue)));
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
            Software.version());
    LakeTable table = LakeTable.SNAPSHOT;
    folder.make(table.meaning(), table.schema(), table.partitions());
    folder.appendOnce(
        spark.createDataFrame(List.of(row), table.schema()), RUNS, snapshot.run(), writer);
  }

  private static RegionMonth regionMonth(String text) {
    String[] parts = text.split("/", 2);
    return new RegionMonth(parts[1], parts[0]);
  }
}
