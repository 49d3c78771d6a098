package se.nollan.ingest.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.unsafe.Platform;

/** Reads a calendar day, {@code yyyy-MM-dd}. */
final class DayReader extends CellReader {
  /** Not a day. */
  static final long NO_DAY = Long.MIN_VALUE;

  private static final int LENGTH = 10;

  /** The days of a month, by their last digits, meet no other in the same place. */
  private static final int REMEMBERED = 64;

  private final long[] yearsAndMonths = new long[REMEMBERED];
  private final short[] daysOfMonth = new short[REMEMBERED];
  private final long[] days = new long[REMEMBERED];

  DayReader() {
    Arrays.fill(days, NO_DAY); // What ten zero bytes say, which is what the others begin with.
  }

  @Override
  Object read(byte[] bytes, int from, int to) {
    long day = to - from == LENGTH ? at(bytes, from) : NO_DAY;
    return day == NO_DAY ? null : (Object) (int) day;
  }

  /**
   * Days since 1970 of the day that a text of at least ten bytes begins with; {@link #NO_DAY} if it
   * is none.
   */
  long at(byte[] bytes, int from) {
    long first = Platform.getLong(bytes, Platform.BYTE_ARRAY_OFFSET + from);
    short last = Platform.getShort(bytes, Platform.BYTE_ARRAY_OFFSET + from + Long.BYTES);
    int place = (bytes[from + 8] & 3) << 4 | bytes[from + 9] & 15;
    if (yearsAndMonths[place] != first || daysOfMonth[place] != last) {
      days[place] = told(bytes, from);
      yearsAndMonths[place] = first;
      daysOfMonth[place] = last;
    }
    return days[place];
  }

  private static long told(byte[] bytes, int from) {
    int year = Digits.at(bytes, from, 4);
    int month = Digits.at(bytes, from + 5, 2);
    int day = Digits.at(bytes, from + 8, 2);
    boolean shaped = bytes[from + 4] == '-' && bytes[from + 7] == '-';
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
