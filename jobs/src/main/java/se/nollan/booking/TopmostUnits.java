package se.nollan.booking;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Puts what branches did under the unit that they count under in that month. */
final class TopmostUnits {
  private final Dataset<Row> units;

  /**
   * The units of some region-months.
   *
   * @param units {@code region}, {@code period}, {@code unit_id}, {@code topmost} and others
   */
  TopmostUnits(Dataset<Row> units) {
    this.units = units;
  }

  /** The rows with {@code unit_id} the topmost unit; several of one unit add up. */
  Dataset<Row> under(Dataset<Row> rows) {
    Dataset<Row> topmost =
        broadcast(units.select(col("region"), col("period"), col("unit_id"), col("topmost")));
    return rows.join(topmost, new String[] {"region", "period", "unit_id"})
        .drop("unit_id")
        .withColumnRenamed("topmost", "unit_id");
  }

  /** The units that count under no other: {@code region}, {@code period}, {@code unit_id}. */
  Dataset<Row> themselves() {
    return units
        .where(col("unit_id").equalTo(col("topmost")))
        .select("region", "period", "unit_id");
  }
}
