package se.nollan.ingest.check;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * A calendar month in Sweden, from its first day or microsecond to before the next month's.
 *
 * @param firstDay days since 1970
 * @param first microseconds since 1970 UTC
 */
record MonthSpan(long firstDay, long nextDay, long first, long next) {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** The month of a folder's name; a name that is no month has no days. */
  static MonthSpan of(String period) {
    try {
      YearMonth month = YearMonth.parse(period);
      LocalDate from = month.atDay(1);
      LocalDate to = month.plusMonths(1).atDay(1);
      return new MonthSpan(from.toEpochDay(), to.toEpochDay(), micros(from), micros(to));
    } catch (DateTimeParseException e) {
      return new MonthSpan(0, 0, 0, 0);
    }
  }

  private static long micros(LocalDate day) {
    return day.atStartOfDay(SWEDEN).toEpochSecond() * 1_000_000;
  }

  /** Whether an instant, as {@code Long}, or a day, as {@code Integer}, is in the month. */
  boolean contains(Object value) {
    if (value instanceof Integer day) {
      return firstDay <= day && day < nextDay;
    }
    long instant = (Long) value;
    return first <= instant && instant < next;
  }
}
