package se.nollan.booking;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.statistics.RegisteredUnits;
import se.nollan.statistics.UnitMonth;

/** What each snapshot of free slots holds. */
final class SlotWeeks {
  private static final int DAYS = 56;

  private SlotWeeks() {}

  /** By the unit that they count under: its branches' rows of one date are one snapshot. */
  static Map<UnitMonth, Offered> of(Dataset<Row> slots, RegisteredUnits units) {
    Column ahead = date_diff(to_date(col("slot_start")), col("snapshot_date"));
    Column week = floor(ahead.minus(1).divide(7)).cast("int");
    Column bit =
        when(
            col("self_bookable").and(ahead.between(1, DAYS)),
            call_function("shiftleft", lit(1L), week));
    Dataset<Row> snapshots =
        slots
            .groupBy("region", "period", "unit_id", "snapshot_date")
            .agg(
                count(lit(1)).as("slots"),
                count_if(col("self_bookable")).as("self_bookable_slots"),
                coalesce(bit_or(bit), lit(0L)).as("weeks"));
    Map<UnitMonth, Offered> offered = new HashMap<>();
    for (Row row : snapshots.collectAsList()) {
      units.above(row).ifPresent(unit -> offered.merge(unit, snapshot(row), Offered::plus));
    }
    return offered;
  }

  private static Offered snapshot(Row row) {
    return new Offered(
        row.getAs("slots"),
        row.getAs("self_bookable_slots"),
        row.<Date>getAs("snapshot_date").toLocalDate(),
        row.getAs("weeks"));
  }
}
