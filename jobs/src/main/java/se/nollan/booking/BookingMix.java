package se.nollan.booking;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.nollan.booking.BookingCells.BookingCell;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.statistics.AreaSums;
import se.nollan.statistics.FigureRows;
import se.nollan.statistics.MeasuredMonths;

/** Keeps the table of bookings by way and by who booked, so that these can be told apart. */
final class BookingMix {
  private static final List<String> COUNTED =
      List.of("way", "booked_by", "assessment_required", "bookings");

  private final LakeRun run;
  private final MeasuredMonths months;

  BookingMix(LakeRun run, MeasuredMonths months) {
    this.run = run;
    this.months = months;
  }

  /** Replaces the measured months and their years. */
  void replace(List<BookingCell> cells) {
    Map<BookedHow, AreaSums<Long>> sums = new TreeMap<>();
    cells.forEach(cell -> of(cell.how(), sums).add(cell.unit(), cell.bookings()));
    months.untouched(
        run,
        LakeTable.BOOKING_MIX,
        COUNTED,
        row ->
            of(BookedHow.of(row), sums).add(MeasuredMonths.unit(row), row.<Long>getAs("bookings")));
    FigureRows rows = new FigureRows(LakeTable.BOOKING_MIX, months.periods());
    sums.forEach(
        (how, bookings) ->
            bookings
                .of(months.periods())
                .forEach(
                    of ->
                        rows.add(
                            of, how.way(), how.bookedBy(), how.assessmentRequired(), of.sum())));
    rows.replace(run);
  }

  private static AreaSums<Long> of(BookedHow how, Map<BookedHow, AreaSums<Long>> sums) {
    return sums.computeIfAbsent(how, none -> new AreaSums<>(Long::sum));
  }

  /** Adds the bookings in the months before the measured ones. */
  void addBefore(KnownOfUnits known) {
    months.unitsBefore(
        run,
        LakeTable.BOOKING_MIX,
        COUNTED,
        row -> {
          long bookings = row.<Long>getAs("bookings");
          known.made(
              MeasuredMonths.unit(row),
              new Made(bookings, BookedHow.of(row).byPatient() ? bookings : 0));
        });
  }
}
