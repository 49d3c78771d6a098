package se.nollan.statistics;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;

/**
 * Sums units to regions and the nation, and months to years. Rates are never averaged, but for
 * {@code mean_of_months}, which is published so (Kolada N79179).
 */
final class Rollup {
  /** A year's mean of months wants this many months with a value. */
  private static final int MONTHS_FOR_A_MEAN = 10;

  private static final UserDefinedFunction LOW =
      udf((UDF2<Long, Long, Double>) (k, n) -> Wilson.of(k, n).low(), DataTypes.DoubleType);
  private static final UserDefinedFunction HIGH =
      udf((UDF2<Long, Long, Double>) (k, n) -> Wilson.of(k, n).high(), DataTypes.DoubleType);

  private Rollup() {}

  /**
   * From unit months by group, as {@link Areas#byGroup} gives them, to the columns of the statistic
   * table.
   */
  static Dataset<Row> of(Dataset<Row> unitMonths, String definition) {
    Dataset<Row> months = months(unitMonths);
    Column share = col("numerator").cast(DataTypes.DoubleType).divide(col("denominator"));
    return months
        .unionByName(years(months))
        .withColumn("value", share)
        .withColumn("ci_low", LOW.apply(col("numerator"), col("denominator")))
        .withColumn("ci_high", HIGH.apply(col("numerator"), col("denominator")))
        .withColumn("definition", lit(definition));
  }

  private static Dataset<Row> months(Dataset<Row> unitMonths) {
    return Areas.byLevel(unitMonths)
        .groupBy("measure", "level", "area", "region", "unit_group", "period")
        .agg(
            max(col("area_name")).as("area_name"),
            sum("numerator").as("numerator"),
            sum("denominator").as("denominator"))
        .withColumn("period_kind", lit("month"))
        .withColumn("mean_of_months", lit(null).cast(DataTypes.DoubleType));
  }

  private static Dataset<Row> years(Dataset<Row> months) {
    Column value = col("numerator").cast(DataTypes.DoubleType).divide(col("denominator"));
    return months
        .groupBy(
            col("measure"),
            col("level"),
            col("area"),
            col("region"),
            col("unit_group"),
            substring(col("period"), 1, 4).as("year"))
        .agg(
            max_by(col("area_name"), col("period")).as("area_name"),
            sum("numerator").as("numerator"),
            sum("denominator").as("denominator"),
            when(count(lit(1)).geq(MONTHS_FOR_A_MEAN), avg(value)).as("mean_of_months"))
        .withColumnRenamed("year", "period")
        .withColumn("period_kind", lit("year"));
  }
}
