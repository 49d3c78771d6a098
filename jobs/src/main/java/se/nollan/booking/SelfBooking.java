package se.nollan.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.booking.BookingCells.BookingCell;
import se.nollan.lake.AtTheSameTime;
import se.nollan.lake.LakeRun;
import se.nollan.statistics.Basis;
import se.nollan.statistics.MeasuredMonths;
import se.nollan.statistics.RegisteredUnits;
import se.nollan.statistics.UnitMonth;
import se.nollan.statistics.UnitMonths;
import se.nollan.statistics.UnitShares;

/**
 * The self-booking of some region-months: what its measures count, and the tables that it keeps.
 * What was counted of rows is some tens of cells a unit and month, and is added up here.
 */
public final class SelfBooking {
  private final SparkSession spark;
  private final LakeRun run;
  private final MeasuredMonths months;
  private final RegisteredUnits units;

  /** Of region-months of one year: all that is summed of them is in memory at once. */
  public SelfBooking(
      SparkSession spark, LakeRun run, MeasuredMonths months, RegisteredUnits units) {
    this.spark = spark;
    this.run = run;
    this.months = months;
    this.units = units;
  }

  /** The ids of all goals that {@code goal_card} has. */
  public static List<String> goals() {
    return Goal.ALL.stream().map(Goal::id).toList();
  }

  /**
   * Replaces the months and years of {@code booking_mix} and {@code lead_time}, and the months of
   * {@code goal_card}.
   *
   * @param counted of these region-months, and maybe of others
   * @return what all measures over bookings, appointments and units count
   */
  public UnitShares replace(BookingCounts counted) {
    List<Supplier<UnitShares>> work =
        List.of(() -> replaceLeadTimes(counted), () -> replaceMixAndGoals(counted));
    UnitShares measured =
        UnitMonths.over(Basis.APPOINTMENTS).read(counted.visits(months.months()), this::countsAt);
    AtTheSameTime.of(work, Supplier::get).values().forEach(measured::add);
    return measured;
  }

  /** The unit that a row counts at, if it is of these months. */
  private Optional<UnitMonth> countsAt(Row row) {
    return units.above(row).filter(months::include);
  }

  private UnitShares replaceLeadTimes(BookingCounts counted) {
    new LeadTimes(run, months).replace(counted.perDay(months.months()), this::countsAt);
    return new UnitShares();
  }

  private UnitShares replaceMixAndGoals(BookingCounts counted) {
    Map<UnitMonth, Offered> slots =
        SlotWeeks.of(counted.snapshots(months.months()), this::countsAt);
    BookingCells bookings = BookingCells.of(counted.alike(months.months()), this::countsAt);
    BookingMix mix = new BookingMix(run, months);
    KnownOfUnits known = new KnownOfUnits(slots);
    mix.addBefore(known);
    for (BookingCell cell : bookings.cells()) {
      known.made(cell.unit(), cell.made()).shown(cell.unit(), cell.shown());
    }
    Dataset<Row> facts = FactRows.of(spark, known.of(units.topmost(months)));
    AtTheSameTime.all(
        () -> mix.replace(bookings.cells()), () -> new GoalCard(run, months).replace(facts, units));
    UnitShares measured = UnitMonths.over(Basis.UNITS).ofSingle(facts, units::named);
    measured.add(bookings.measured());
    return measured;
  }
}
