package se.nollan.booking;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.statistics.Areas;
import se.nollan.statistics.MeasuredMonths;

/** Keeps the table of how many days lie between a booking and its slot. */
final class LeadTimes {
  private final LakeRun run;
  private final MeasuredMonths months;

  LeadTimes(LakeRun run, MeasuredMonths months) {
    this.run = run;
    this.months = months;
  }

  /**
   * Replaces the measured months and their years.
   *
   * @param bookings the canonical table, of the measured region-months
   * @param units the units of the same
   */
  void replace(Dataset<Row> bookings, Dataset<Row> units) {
    Dataset<Row> unitMonths =
        Areas.byGroup(new TopmostUnits(units).under(perDay(bookings)), units)
            .unionByName(untouched());
    Dataset<Row> spread =
        Areas.byPeriod(Areas.byLevel(unitMonths))
            .where(col("period").isin(months.periods().toArray()));
    run.replacePeriods(
        LakeTable.LEAD_TIME,
        // One file a period.
        LeadTimeSums.of(spread).repartition(col("period")),
        months.periods());
  }

  /**
   * Bookings by calendar days in Sweden from the day they were made to that of the slot, {@code
   * days}; null where the slot lies before.
   */
  private static Dataset<Row> perDay(Dataset<Row> bookings) {
    Column days = date_diff(to_date(col("slot_start")), to_date(col("created_at")));
    return bookings
        .where(not(col("internal")))
        .withColumn("days", when(days.geq(0), days))
        .groupBy("region", "period", "unit_id", "days")
        .agg(count(lit(1)).as("bookings"));
  }

  private Dataset<Row> untouched() {
    Column before =
        array(struct(lit(null).cast("int").as("days"), col("slot_before_booking").as("bookings")));
    return months
        .untouched(run, LakeTable.LEAD_TIME)
        .select(
            col("region"),
            col("period"),
            col("area"),
            col("area_name"),
            col("unit_group"),
            inline(concat(col("by_days"), before)));
  }
}
