package se.nollan.ingest.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads a calendar day, {@code yyyy-MM-dd}. */
final class DayReader implements CellReader {
  /** Not a day. */
  static final long NO_DAY = Long.MIN_VALUE;

  private static final int LENGTH = 10;

  @Override
  public Object read(UTF8String text) {
    long day = text.numBytes() == LENGTH ? at(text) : NO_DAY;
    return day == NO_DAY ? null : (Object) (int) day;
  }

  /** Days since 1970 of the day that a text begins with; {@link #NO_DAY} if it is none. */
  static long at(UTF8String text) {
    int year = Digits.at(text, 0, 4);
    int month = Digits.at(text, 5, 2);
    int day = Digits.at(text, 8, 2);
    boolean shaped = text.getByte(4) == '-' && text.getByte(7) == '-';
    if (!shaped || year < 0 || month < 1 || month > 12 || day < 1 || day > 31) {
      return NO_DAY;
    }
    try {
      return LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException e) {
      return NO_DAY; // 30 February.
    }
  }
}
