package se.nollan.booking;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import se.nollan.pass.Grouping;
import se.nollan.statistics.UnitMonth;

/** What each snapshot of free slots holds. */
final class SlotWeeks {
  private static final int DAYS = 56;

  private SlotWeeks() {}

  /** Free slots of a unit as they were seen on a day, as they are to be counted. */
  static Grouping.Counted snapshots() {
    Column ahead = date_diff(to_date(col("slot_start")), col("snapshot_date"));
    Column week = floor(ahead.minus(1).divide(7)).cast("int");
    Column bookable = col("self_bookable");
    return new Grouping.Counted(
        lit(true),
        List.of(col("unit_id"), col("snapshot_date")),
        List.of(lit(1L).as("slots"), when(bookable, 1L).as("self_bookable_slots")),
        List.of(
            when(bookable.and(ahead.between(1, DAYS)), call_function("shiftleft", lit(1L), week))
                .as("weeks")));
  }

  /** By the unit that they count under: its branches' rows of one date are one snapshot. */
  static Map<UnitMonth, Offered> of(
      Collection<Row> snapshots, Function<Row, Optional<UnitMonth>> countsAt) {
    Map<UnitMonth, Offered> offered = new HashMap<>();
    for (Row row : snapshots) {
      countsAt.apply(row).ifPresent(unit -> offered.merge(unit, snapshot(row), Offered::plus));
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
