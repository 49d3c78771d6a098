package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.pass.Grouping;
import se.nollan.pass.RowWork;
import se.nollan.statistics.Basis;
import se.nollan.statistics.UnitMonths;

/** What is counted of bookings, visits and free slots as they pass: some tens a unit and month. */
public final class BookingCounts {
  private final Grouping alike;
  private final Grouping perDay;
  private final Grouping visits;
  private final Grouping snapshots;

  public BookingCounts(SparkSession spark) {
    alike = Grouping.of(spark, LakeTable.BOOKING.schema(), BookingCells.alike());
    perDay = Grouping.of(spark, LakeTable.BOOKING.schema(), LeadTimes.perDay());
    visits =
        UnitMonths.over(Basis.APPOINTMENTS)
            .counting(spark, LakeTable.APPOINTMENT.schema(), not(col("internal")));
    snapshots = Grouping.of(spark, LakeTable.BOOKABLE_SLOT.schema(), SlotWeeks.snapshots());
  }

  /** What is to be done with the accepted rows of a dataset: each row once. */
  public List<RowWork> of(CanonicalDataset dataset) {
    return switch (dataset) {
      case BOOKING -> List.of(alike, perDay);
      case APPOINTMENT -> List.of(visits);
      case BOOKABLE_SLOT -> List.of(snapshots);
      default -> List.of();
    };
  }

  /** Bookings that were made alike. */
  List<Row> alike(Set<String> periods) {
    return alike.rows(periods);
  }

  /** Bookings by the days to their slot. */
  List<Row> perDay(Set<String> periods) {
    return perDay.rows(periods);
  }

  /** What measures count of visits. */
  List<Row> visits(Set<String> periods) {
    return visits.rows(periods);
  }

  /** Free slots by the day that they were seen. */
  List<Row> snapshots(Set<String> periods) {
    return snapshots.rows(periods);
  }
}
