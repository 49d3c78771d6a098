package se.nollan.statistics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The base that everything is summed from: each measure of each unit, month and unit group. Columns
 * {@code measure}, {@code region}, {@code area} (HSA-id), {@code area_name}, {@code unit_group},
 * {@code period}, {@code numerator}, {@code denominator}.
 */
final class UnitMonths {
  private UnitMonths() {}

  /**
   * Counts all measures of one table in one pass over it.
   *
   * @param rows with {@code region}, {@code period} and {@code unit_id}, the counted unit
   * @param units as {@link se.nollan.register.Registers#units()} gives them
   */
  static Dataset<Row> of(Dataset<Row> rows, List<Measure> measures, Dataset<Row> units) {
    List<Column> counts = new ArrayList<>();
    List<Column> stacked = new ArrayList<>();
    for (Measure measure : measures) {
      Column both = measure.denominator().and(measure.numerator());
      counts.add(count_if(both).as(measure.id()));
      counts.add(count_if(measure.denominator()).as(measure.id() + "_of"));
      stacked.add(
          struct(
              lit(measure.id()).as("measure"),
              col(measure.id()).as("numerator"),
              col(measure.id() + "_of").as("denominator")));
    }
    Dataset<Row> counted =
        rows.groupBy("region", "period", "unit_id")
            .agg(counts.get(0), counts.subList(1, counts.size()).toArray(Column[]::new))
            .select(
                col("region"),
                col("period"),
                col("unit_id"),
                explode(array(stacked.toArray(Column[]::new))).as("cell"))
            .select("region", "period", "unit_id", "cell.*")
            .where(col("denominator").gt(0));
    return byGroup(counted, units);
  }

  private static Dataset<Row> byGroup(Dataset<Row> counted, Dataset<Row> units) {
    Dataset<Row> described =
        broadcast(
            units.select("region", "period", "unit_id", "unit_name", "operator", "unit_type"));
    return counted
        .join(described, new String[] {"region", "period", "unit_id"})
        .select(
            col("measure"),
            col("region"),
            col("unit_id").as("area"),
            col("unit_name").as("area_name"),
            explode(array(lit("all"), col("operator"), col("unit_type"))).as("unit_group"),
            col("period"),
            col("numerator"),
            col("denominator"));
  }
}
