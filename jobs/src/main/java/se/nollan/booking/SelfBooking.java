package se.nollan.booking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
  /** Those over what is known of each unit. */
  private static final UnitMonths MEASURES = UnitMonths.over(Basis.UNITS);

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
   * {@code goal_card}. All of it, and what is made of the measures, is done at the same time.
   *
   * @param counted of these region-months, and maybe of others
   * @param measured takes what all measures over bookings, appointments and units count
   */
  public void replace(BookingCounts counted, Consumer<UnitShares> measured) {
    AtTheSameTime.all(
        () -> new LeadTimes(run, months).replace(counted.perDay(months.months()), this::countsAt),
        () -> replaceMixAndGoals(counted, measured));
  }

  /** The unit that a row counts at, if it is of these months. */
  private Optional<UnitMonth> countsAt(Row row) {
    return units.above(row).filter(months::include);
  }

  private void replaceMixAndGoals(BookingCounts counted, Consumer<UnitShares> measured) {
    Map<UnitMonth, Offered> slots =
        SlotWeeks.of(counted.snapshots(months.months()), this::countsAt);
    BookingCells bookings = BookingCells.of(counted.alike(months.months()), this::countsAt);
    BookingMix mix = new BookingMix(run, months);
    KnownOfUnits known = new KnownOfUnits(slots);
    mix.addBefore(known);
    for (BookingCell cell : bookings.cells()) {
      known.made(cell.unit(), cell.made()).shown(cell.unit(), cell.shown());
    }
    List<Row> facts =
        FactRows.of(
            spark,
            known.of(units.topmost(months)),
            Stream.concat(GoalCard.columns().stream(), MEASURES.counts().stream()).toList());
    AtTheSameTime.all(
        () -> measured.accept(measured(counted, bookings, facts)),
        () -> mix.replace(bookings.cells()),
        () -> new GoalCard(run, months).replace(facts, units));
  }

  private UnitShares measured(BookingCounts counted, BookingCells bookings, List<Row> facts) {
    UnitShares measured = MEASURES.read(facts, units::named);
    measured.add(bookings.measured());
    measured.add(
        UnitMonths.over(Basis.APPOINTMENTS).read(counted.visits(months.months()), this::countsAt));
    return measured;
  }
}
