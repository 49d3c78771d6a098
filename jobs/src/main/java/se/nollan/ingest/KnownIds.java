package se.nollan.ingest;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The ids that the regions' registers hold: frames of {@code region}, {@code period}, {@code id},
 * each once. They are few, and asked for by every dataset: so they are read once, and kept here.
 */
record KnownIds(Dataset<Row> unitIds, Dataset<Row> lineIds) {

  /** Before the units are read. */
  static KnownIds none(SparkSession spark) {
    return new KnownIds(spark.emptyDataFrame(), spark.emptyDataFrame());
  }

  /** The same, with these units. */
  KnownIds withUnits(SparkSession spark, Dataset<Row> units) {
    return new KnownIds(ids(spark, units, "unit_id"), lineIds);
  }

  /** The same, with these lines. */
  KnownIds withLines(SparkSession spark, Dataset<Row> lines) {
    return new KnownIds(unitIds, ids(spark, lines, "line_id"));
  }

  private static Dataset<Row> ids(SparkSession spark, Dataset<Row> register, String id) {
    Dataset<Row> ids =
        register.select(
            functions.col("region"), functions.col("period"), functions.col(id).as("id"));
    return spark.createDataFrame(ids.collectAsList().stream().distinct().toList(), ids.schema());
  }
}
