package se.nollan.ingest.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads a calendar day, {@code yyyy-MM-dd}. */
final class DayReader implements CellReader {
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
  public Object read(UTF8String text) {
    long day = text.numBytes() == LENGTH ? at(text) : NO_DAY;
    return day == NO_DAY ? null : (Object) (int) day;
  }

  /**
   * Days since 1970 of the day that a text of at least ten bytes begins with; {@link #NO_DAY} if it
   * is none.
   */
  long at(UTF8String text) {
    long first = Platform.getLong(text.getBaseObject(), text.getBaseOffset());
    short last = Platform.getShort(text.getBaseObject(), text.getBaseOffset() + Long.BYTES);
    int place = (text.getByte(8) & 3) << 4 | text.getByte(9) & 15;
    if (yearsAndMonths[place] != first || daysOfMonth[place] != last) {
      days[place] = told(text);
      yearsAndMonths[place] = first;
      daysOfMonth[place] = last;
    }
    return days[place];
  }

  private static long told(UTF8String text) {
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
