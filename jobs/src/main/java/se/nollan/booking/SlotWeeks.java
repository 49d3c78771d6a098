package se.nollan.booking;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What each snapshot of free slots holds: {@code region}, {@code period}, {@code unit_id}
 * (topmost), {@code snapshot_date}, {@code slots}, {@code self_bookable_slots} and {@code weeks}, a
 * bit for each of the eight seven-day spans after it that has a slot that a patient can book (the
 * lowest for days 1–7).
 */
final class SlotWeeks {
  private static final int DAYS = 56;

  private SlotWeeks() {}

  /** A snapshot is the counted unit's: its branches' rows of one date are one snapshot. */
  static Dataset<Row> of(Dataset<Row> slots, TopmostUnits units) {
    Column ahead = date_diff(to_date(col("slot_start")), col("snapshot_date"));
    Column week = floor(ahead.minus(1).divide(7)).cast("int");
    Column bit =
        when(
            col("self_bookable").and(ahead.between(1, DAYS)),
            call_function("shiftleft", lit(1L), week));
    return units
        .under(slots)
        .groupBy("region", "period", "unit_id", "snapshot_date")
        .agg(
            count(lit(1)).as("slots"),
            count_if(col("self_bookable")).as("self_bookable_slots"),
            bit_or(bit).as("weeks"));
  }
}
