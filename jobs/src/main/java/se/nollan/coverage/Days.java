package se.nollan.coverage;

import java.time.YearMonth;
import java.util.stream.IntStream;
import se.nollan.calendar.WorkingDays;

/**
 * Some days of a month.
 *
 * @param bits bit 0 is the first of the month: so Spark puts days together without a second
 *     grouping
 */
record Days(int bits) {
  static final Days NONE = new Days(0);

  /** The month's working days. */
  static Days working(YearMonth month, WorkingDays calendar) {
    return new Days(
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .filter(day -> calendar.isWorkingDay(month.atDay(day)))
            .map(day -> 1 << (day - 1))
            .sum());
  }

  /** The days that are in either. */
  Days or(Days other) {
    return new Days(bits | other.bits);
  }

  /** The days that are in both. */
  Days and(Days other) {
    return new Days(bits & other.bits);
  }

  int count() {
    return Integer.bitCount(bits);
  }
}
