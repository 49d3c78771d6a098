package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import se.nollan.pass.Grouping;
import se.nollan.statistics.Basis;
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
  private static final UnitMonths MEASURES = UnitMonths.over(Basis.BOOKINGS);

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

  /** Bookings of a unit and month that were made alike, as they are to be counted. */
  static Grouping.Counted alike() {
    Stream<Column> facts =
        Stream.of("visible", "cancellable", "rebookable")
            .map(what -> when(col(what), 1L).otherwise(0L).as(what + "_bookings"));
    return new Grouping.Counted(
        not(col("internal")),
        Stream.of("unit_id", "way", "booked_by", "assessment_required")
            .map(name -> col(name))
            .toList(),
        Stream.of(Stream.of(lit(1L).as("bookings")), facts, MEASURES.counts().stream())
            .flatMap(Function.identity())
            .toList(),
        List.of());
  }

  /** What was counted, at the units that bookings count at. */
  static BookingCells of(Collection<Row> alike, Function<Row, Optional<UnitMonth>> countsAt) {
    BookingCells counted = new BookingCells(new ArrayList<>(), new UnitShares());
    for (Row row : alike) {
      countsAt
          .apply(row)
          .ifPresent(
              unit -> {
                counted.cells.add(cell(row, unit));
                MEASURES.read(row, unit, counted.measured);
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
