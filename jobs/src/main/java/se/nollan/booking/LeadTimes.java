package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.pass.Grouping;
import se.nollan.statistics.AreaSums;
import se.nollan.statistics.FigureRows;
import se.nollan.statistics.MeasuredMonths;
import se.nollan.statistics.UnitMonth;

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
   * @param perDay what {@link #perDay()} has counted
   */
  void replace(Collection<Row> perDay, Function<Row, Optional<UnitMonth>> countsAt) {
    AreaSums<LeadDays> sums = new AreaSums<>(LeadDays::plus);
    counted(perDay, countsAt).forEach(sums::add);
    months.untouched(
        run,
        LakeTable.LEAD_TIME,
        List.of("by_days", "slot_before_booking"),
        row -> sums.add(MeasuredMonths.unit(row), readBack(row)));
    Set<String> periods = months.periods();
    FigureRows rows = new FigureRows(LakeTable.LEAD_TIME, periods);
    sums.of(periods)
        .forEach(
            of ->
                rows.add(
                    of,
                    of.sum().bookings(),
                    of.sum().median(),
                    of.sum().ninetiethPercentile(),
                    of.sum().slotBeforeBooking(),
                    byDays(of.sum())));
    rows.replace(run);
  }

  private static LeadDays readBack(Row row) {
    List<Row> byDays = row.getList(row.fieldIndex("by_days"));
    return LeadDays.of(
        byDays.stream().map(of -> of.<Integer>getAs("days")).toList(),
        byDays.stream().map(of -> of.<Long>getAs("bookings")).toList(),
        row.<Long>getAs("slot_before_booking"));
  }

  private static Row[] byDays(LeadDays sum) {
    return sum.byDays().stream()
        .map(of -> RowFactory.create(of.days(), of.bookings()))
        .toArray(Row[]::new);
  }

  private static Map<UnitMonth, LeadDays> counted(
      Collection<Row> perDay, Function<Row, Optional<UnitMonth>> countsAt) {
    Map<UnitMonth, LeadDays> counted = new HashMap<>();
    for (Row row : perDay) {
      countsAt.apply(row).ifPresent(unit -> counted.merge(unit, ofDays(row), LeadDays::plus));
    }
    return counted;
  }

  private static LeadDays ofDays(Row row) {
    int days = row.fieldIndex("days");
    long bookings = row.<Long>getAs("bookings");
    return row.isNullAt(days)
        ? LeadDays.before(bookings)
        : LeadDays.later(row.getInt(days), bookings);
  }

  /**
   * Bookings by calendar days in Sweden from the day they were made to that of the slot, {@code
   * days}; null where the slot lies before.
   */
  static Grouping.Counted perDay() {
    Column days = date_diff(to_date(col("slot_start")), to_date(col("created_at")));
    return new Grouping.Counted(
        not(col("internal")),
        List.of(col("unit_id"), when(days.geq(0), days).as("days")),
        List.of(lit(1L).as("bookings")),
        List.of());
  }
}
