package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.statistics.Basis;
import se.nollan.statistics.RegisteredUnits;
import se.nollan.statistics.UnitMonth;
import se.nollan.statistics.UnitMonths;
import se.nollan.statistics.UnitShares;

/**
 * Bookings that are not internal, those of a unit and month that were made alike counted together.
 * All but lead times is summed from these, so that the table of bookings is passed over once.
 *
 * @param cells at the unit that they count under; several that are alike add up
 * @param measured what the measures of bookings count
 */
record BookingCells(List<BookingCell> cells, UnitShares measured) {

  /**
   * Some bookings that were made alike.
   *
   * @param unit where they count
   * @param shown how many of them 1177 lets the patient see and change
   */
  record BookingCell(UnitMonth unit, BookedHow how, long bookings, Shown shown) {
    Made made() {
      return new Made(bookings, how.byPatient() ? bookings : 0);
    }
  }

  /** Counts some region-months' rows of the canonical table. */
  static BookingCells of(Dataset<Row> bookings, RegisteredUnits units) {
    UnitMonths measures = UnitMonths.over(Basis.BOOKINGS);
    Stream<Column> facts =
        Stream.of("visible", "cancellable", "rebookable")
            .map(what -> count_if(col(what)).as(what + "_bookings"));
    Dataset<Row> alike =
        bookings
            .where(not(col("internal")))
            .groupBy("region", "period", "unit_id", "way", "booked_by", "assessment_required")
            .agg(
                count(lit(1)).as("bookings"),
                Stream.concat(facts, measures.counts().stream()).toArray(Column[]::new));
    BookingCells counted = new BookingCells(new ArrayList<>(), new UnitShares());
    for (Row row : alike.collectAsList()) {
      units
          .above(row)
          .ifPresent(
              unit -> {
                counted.cells.add(cell(row, unit));
                measures.read(row, unit, counted.measured);
              });
    }
    return counted;
  }

  private static BookingCell cell(Row row, UnitMonth unit) {
    Shown shown =
        new Shown(
            row.getAs("visible_bookings"),
            row.getAs("cancellable_bookings"),
            row.getAs("rebookable_bookings"));
    return new BookingCell(unit, BookedHow.of(row), row.getAs("bookings"), shown);
  }
}
