package se.nollan.booking;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;

/**
 * Median and 90th percentile from counts per number of days, exact. The median of an even number is
 * the mean of the two in the middle; the 90th percentile is the nearest rank: the least number of
 * days within which at least nine in ten bookings have their slot.
 */
final class LeadTimeSums {
  private static final String[] CELL = {
    "level", "area", "region", "unit_group", "period_kind", "period"
  };

  private LeadTimeSums() {}

  /**
   * The columns of the table of lead times.
   *
   * @param rows as {@link se.nollan.statistics.Areas} spreads them, with {@code days} (null: the
   *     slot lies before the booking) and {@code bookings}; rows of a cell and number of days add
   *     up
   */
  static Dataset<Row> of(Dataset<Row> rows) {
    Column[] byDays =
        Stream.concat(Arrays.stream(CELL), Stream.of("days"))
            .map(functions::col)
            .toArray(Column[]::new);
    Column[] cell = Arrays.stream(CELL).map(functions::col).toArray(Column[]::new);
    WindowSpec together = Window.partitionBy(cell);
    Column counted = when(col("days").isNotNull(), col("bookings"));
    // First by days, which shuffles little: each task has added up what it read. Then by cell,
    // which
    // the window and the last sum share.
    return rows.groupBy(byDays)
        .agg(max(struct(col("month"), col("area_name"))).as("name"), sum("bookings").as("bookings"))
        .withColumn("upto", sum(counted).over(together.orderBy("days")))
        .withColumn("all", sum(counted).over(together))
        .groupBy(cell)
        .agg(
            max("name").getField("area_name").as("area_name"),
            coalesce(max("all"), lit(0L)).as("bookings"),
            middle().as("median_days"),
            min(when(col("upto").multiply(10).geq(col("all").multiply(9)), col("days")))
                .as("p90_days"),
            coalesce(sum(when(col("days").isNull(), col("bookings"))), lit(0L))
                .as("slot_before_booking"),
            sort_array(
                    collect_list(
                        when(col("days").isNotNull(), struct(col("days"), col("bookings")))))
                .as("by_days"));
  }

  /** Of the first days that reach half of the bookings, and the first that pass it. */
  private static Column middle() {
    Column twice = col("upto").multiply(2);
    Column reaches = min(when(twice.geq(col("all")), col("days")));
    Column passes = min(when(twice.gt(col("all")), col("days")));
    return reaches.plus(passes).divide(2);
  }
}
