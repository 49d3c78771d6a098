package se.nollan.booking;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.bit_count;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One row a unit that counts under no other, and month: the columns of {@link
 * se.nollan.statistics.Basis#UNITS}. What is known of a unit is laid under each other and summed,
 * so that there is one shuffle and no join.
 */
final class UnitFacts {
  private final TopmostUnits units;

  UnitFacts(TopmostUnits units) {
    this.units = units;
  }

  /**
   * The facts of the units' months.
   *
   * @param cells as {@link BookingCells} gives them
   * @param slots as {@link SlotWeeks} gives them
   * @param before bookings of months that are not in the cells: {@code region}, {@code period},
   *     {@code unit_id}, {@code booked_by}, {@code bookings}
   */
  Dataset<Row> of(Dataset<Row> cells, Dataset<Row> slots, Dataset<Row> before) {
    Dataset<Row> known =
        units
            .themselves()
            .withColumn("registered", lit(true))
            .unionByName(made(cells), true)
            .unionByName(aMonthLater(cells), true)
            .unionByName(aMonthLater(before), true)
            .unionByName(offered(slots), true);
    return known
        .groupBy("region", "period", "unit_id")
        .agg(
            max("registered").as("registered"),
            total("bookings"),
            total("self_bookings"),
            total("visible_bookings"),
            total("cancellable_bookings"),
            total("rebookable_bookings"),
            sum("bookings_before").as("bookings_before"),
            sum("self_bookings_before").as("self_bookings_before"),
            total("slots"),
            total("self_bookable_slots"),
            bookableWeeks(4),
            bookableWeeks(8))
        // A unit of the month before that the register has no more, or under another.
        .where(col("registered"))
        .drop("registered");
  }

  private static Dataset<Row> made(Dataset<Row> cells) {
    return cells.select(
        col("region"),
        col("period"),
        col("unit_id"),
        col("bookings"),
        byPatient().as("self_bookings"),
        col("visible_bookings"),
        col("cancellable_bookings"),
        col("rebookable_bookings"));
  }

  private static Dataset<Row> aMonthLater(Dataset<Row> cells) {
    Column next = add_months(to_date(concat(col("period"), lit("-01"))), 1);
    return cells.select(
        col("region"),
        date_format(next, "yyyy-MM").as("period"),
        col("unit_id"),
        col("bookings").as("bookings_before"),
        byPatient().as("self_bookings_before"));
  }

  private static Dataset<Row> offered(Dataset<Row> slots) {
    return slots.select(
        col("region"),
        col("period"),
        col("unit_id"),
        col("slots"),
        col("self_bookable_slots"),
        struct(col("snapshot_date"), col("weeks")).as("snapshot"));
  }

  private static Column byPatient() {
    return when(col("booked_by").equalTo("patient"), col("bookings")).otherwise(0);
  }

  private static Column total(String name) {
    return coalesce(sum(name), lit(0L)).as(name);
  }

  /** Of the last snapshot: structs are compared by their first field. */
  private static Column bookableWeeks(int of) {
    Column weeks = max("snapshot").getField("weeks").bitwiseAND((1L << of) - 1);
    return coalesce(bit_count(weeks), lit(0)).cast("long").as("bookable_weeks_of_" + of);
  }
}
