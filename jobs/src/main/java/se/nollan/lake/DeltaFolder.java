package se.nollan.lake;

import io.delta.tables.DeltaTable;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import scala.Option;

/** One Delta table, by the folder it is in. */
final class DeltaFolder {
  private final SparkSession spark;
  private final Path path;

  DeltaFolder(SparkSession spark, Path path) {
    this.spark = spark;
    this.path = path;
  }

  /** The table's latest version; empty if there is no table. */
  Optional<Long> version() {
    DeltaLog log = DeltaLog.forTable(spark, path);
    long version = log.update(false, Option.empty(), Option.empty()).version();
    return version < 0 ? Optional.empty() : Optional.of(version);
  }

  Dataset<Row> read(long version) {
    return spark.read().format("delta").option("versionAsOf", version).load(path.toString());
  }

  void append(Dataset<Row> rows) {
    rows.coalesce(1).write().format("delta").mode(SaveMode.Append).save(path.toString());
  }

  /** Makes the table hold these rows where the predicate is true, and what it held elsewhere. */
  void replace(Dataset<Row> rows, String predicate, List<String> partitions) {
    var writer =
        rows.write()
            .format("delta")
            .mode(SaveMode.Overwrite)
            .partitionBy(partitions.toArray(String[]::new));
    if (version().isPresent()) {
      writer = writer.option("replaceWhere", predicate);
    }
    writer.save(path.toString());
  }

  /** Takes the table back to what it was: to a version, or to holding nothing. */
  void restore(Optional<Long> version) {
    DeltaTable table = DeltaTable.forPath(spark, path.toString());
    version.ifPresentOrElse(table::restoreToVersion, table::delete);
  }
}
