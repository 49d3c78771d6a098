package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.statistics.Basis;
import se.nollan.statistics.MeasuredMonths;
import se.nollan.statistics.UnitMonths;

/**
 * The self-booking of some region-months: what its measures count, and the tables that it keeps.
 * The replacing can be done at the same time; what it shares is counted once, and let go on close.
 */
public final class SelfBooking implements AutoCloseable {
  private final LakeRun run;
  private final MeasuredMonths months;
  private final Dataset<Row> units;
  private final Dataset<Row> cells;
  private final Dataset<Row> facts;

  /**
   * Plans it; nothing is read yet.
   *
   * @param units those of the region-months, as {@link se.nollan.register.Registers#units()} gives
   *     them
   */
  public SelfBooking(LakeRun run, MeasuredMonths months, Dataset<Row> units) {
    this.run = run;
    this.months = months;
    this.units = units;
    TopmostUnits topmost = new TopmostUnits(units);
    Dataset<Row> bookings = months.of(run, LakeTable.BOOKING);
    Dataset<Row> slots = months.of(run, LakeTable.BOOKABLE_SLOT);
    cells = kept(BookingCells.of(bookings, UnitMonths.over(Basis.BOOKINGS), topmost));
    facts =
        kept(
            new UnitFacts(topmost)
                .of(cells, SlotWeeks.of(slots, topmost), new BookingMix(run, months).before()));
  }

  /** The ids of all goals that {@code goal_card} has. */
  public static List<String> goals() {
    return Goal.ALL.stream().map(Goal::id).toList();
  }

  private static Dataset<Row> kept(Dataset<Row> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** The counts of all measures over bookings, appointments and units. */
  public Dataset<Row> unitMonths() {
    Dataset<Row> appointments = months.of(run, LakeTable.APPOINTMENT).where(not(col("internal")));
    return UnitMonths.over(Basis.BOOKINGS)
        .ofCounted(cells)
        .unionByName(
            new TopmostUnits(units).under(UnitMonths.over(Basis.APPOINTMENTS).of(appointments)))
        .unionByName(UnitMonths.over(Basis.UNITS).of(facts));
  }

  /** Replaces the months and years of {@code booking_mix}. */
  public void replaceMix() {
    new BookingMix(run, months).replace(cells, units);
  }

  /** Replaces the months and years of {@code lead_time}. */
  public void replaceLeadTimes() {
    new LeadTimes(run, months).replace(months.of(run, LakeTable.BOOKING), units);
  }

  /** Replaces the months of {@code goal_card}. */
  public void replaceGoalCard() {
    new GoalCard(run, months).replace(facts, units);
  }

  @Override
  public void close() {
    facts.unpersist();
    cells.unpersist();
  }
}
