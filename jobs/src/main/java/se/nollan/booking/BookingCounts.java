package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import se.nollan.model.CanonicalDataset;
import se.nollan.pass.Grouping;
import se.nollan.pass.Grouping.Counted;
import se.nollan.statistics.Basis;
import se.nollan.statistics.UnitMonths;

/** What is counted of bookings, visits and free slots as they pass: some tens a unit and month. */
public final class BookingCounts {
  private static final Counted ALIKE = BookingCells.alike();
  private static final Counted PER_DAY = LeadTimes.perDay();
  private static final Counted VISITS =
      UnitMonths.over(Basis.APPOINTMENTS).counted(not(col("internal")));
  private static final Counted SNAPSHOTS = SlotWeeks.snapshots();

  private final Map<CanonicalDataset, Grouping> groupings;

  /**
   * What has been counted.
   *
   * @param groupings of each dataset that has any, with what {@link #of} says among it
   */
  public BookingCounts(Map<CanonicalDataset, Grouping> groupings) {
    this.groupings = Map.copyOf(groupings);
  }

  /** What is to be counted of the accepted rows of a dataset: each row once. */
  public static List<Counted> of(CanonicalDataset dataset) {
    return switch (dataset) {
      case BOOKING -> List.of(ALIKE, PER_DAY);
      case APPOINTMENT -> List.of(VISITS);
      case BOOKABLE_SLOT -> List.of(SNAPSHOTS);
      default -> List.of();
    };
  }

  /** Bookings that were made alike. */
  List<Row> alike(Set<String> periods) {
    return groupings.get(CanonicalDataset.BOOKING).rows(ALIKE, periods);
  }

  /** Bookings by the days to their slot. */
  List<Row> perDay(Set<String> periods) {
    return groupings.get(CanonicalDataset.BOOKING).rows(PER_DAY, periods);
  }

  /** What measures count of visits. */
  List<Row> visits(Set<String> periods) {
    return groupings.get(CanonicalDataset.APPOINTMENT).rows(VISITS, periods);
  }

  /** Free slots by the day that they were seen. */
  List<Row> snapshots(Set<String> periods) {
    return groupings.get(CanonicalDataset.BOOKABLE_SLOT).rows(SNAPSHOTS, periods);
  }
}
