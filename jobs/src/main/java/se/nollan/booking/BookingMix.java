package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.statistics.Areas;
import se.nollan.statistics.MeasuredMonths;

/** Keeps the table of bookings by way and by who booked, so that these can be told apart. */
final class BookingMix {
  private final LakeRun run;
  private final MeasuredMonths months;

  BookingMix(LakeRun run, MeasuredMonths months) {
    this.run = run;
    this.months = months;
  }

  /**
   * Replaces the measured months and their years.
   *
   * @param cells as {@link BookingCells} gives them
   * @param units the units of the same region-months
   */
  void replace(Dataset<Row> cells, Dataset<Row> units) {
    Dataset<Row> unitMonths =
        Areas.byGroup(
                cells.select(
                    "region",
                    "period",
                    "unit_id",
                    "way",
                    "booked_by",
                    "assessment_required",
                    "bookings"),
                units)
            .unionByName(untouched());
    run.replacePeriods(LakeTable.BOOKING_MIX, summed(unitMonths), months.periods());
  }

  private Dataset<Row> summed(Dataset<Row> unitMonths) {
    return Areas.byPeriod(Areas.byLevel(unitMonths))
        .where(col("period").isin(months.periods().toArray()))
        .groupBy(
            "level",
            "area",
            "region",
            "unit_group",
            "period_kind",
            "period",
            "way",
            "booked_by",
            "assessment_required")
        .agg(max_by(col("area_name"), col("month")).as("area_name"), sum("bookings").as("bookings"))
        // One file a period.
        .repartition(col("period"));
  }

  private Dataset<Row> untouched() {
    return months
        .untouched(run, LakeTable.BOOKING_MIX)
        .select(
            "region",
            "period",
            "area",
            "area_name",
            "unit_group",
            "way",
            "booked_by",
            "assessment_required",
            "bookings");
  }

  /** Bookings in the months before the measured ones, as {@link UnitFacts} wants them. */
  Dataset<Row> before() {
    return months
        .unitsBefore(run, LakeTable.BOOKING_MIX)
        .where("unit_group = 'all'")
        .select(
            col("region"),
            col("period"),
            col("area").as("unit_id"),
            col("booked_by"),
            col("bookings"));
  }
}
