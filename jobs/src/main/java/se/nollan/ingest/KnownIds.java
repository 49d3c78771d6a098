package se.nollan.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The ids that a region's registers of a month hold: frames of {@code region}, {@code period},
 * {@code id}, each once. Units are known only once they have been read, and lines after them.
 */
record KnownIds(Supplier<Dataset<Row>> units, Supplier<Dataset<Row>> lines) {

  Dataset<Row> unitIds() {
    return ids(units.get(), "unit_id");
  }

  Dataset<Row> lineIds() {
    return ids(lines.get(), "line_id");
  }

  private static Dataset<Row> ids(Dataset<Row> register, String id) {
    return register.select(col("region"), col("period"), col(id).as("id")).distinct();
  }
}
