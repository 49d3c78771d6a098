package se.nollan.ingest.check;

import java.time.ZoneId;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads an instant, {@code yyyy-MM-ddTHH:mm:ss}, with {@code Z} or {@code +HH:mm} behind it or else
 * as the wall clocks of a zone show it; as microseconds since 1970 UTC.
 */
final class TimeReader implements CellReader {
  private static final int WALL_CLOCK = 19;
  private static final int UTC = 20;
  private static final int WITH_OFFSET = 25;
  private static final int DAY_SECONDS = 86_400;
  private static final int LARGEST_OFFSET = 18 * 3600;
  private static final int NO_OFFSET = Integer.MIN_VALUE;
  private static final long MICROS = 1_000_000;

  private final WallClock clock;
  private final DayReader days = new DayReader();

  TimeReader(ZoneId zone) {
    this.clock = new WallClock(zone);
  }

  @Override
  public Object read(UTF8String text) {
    int length = text.numBytes();
    if (length != WALL_CLOCK && length != UTC && length != WITH_OFFSET) {
      return null;
    }
    long day = days.at(text);
    int second = secondOfDay(text);
    if (day == DayReader.NO_DAY || second == Digits.NONE || text.getByte(10) != 'T') {
      return null;
    }
    if (length == WALL_CLOCK) {
      return clock.epochSecond(day, second) * MICROS;
    }
    int offset = length == UTC ? utc(text) : offset(text);
    return offset == NO_OFFSET ? null : (Object) ((day * DAY_SECONDS + second - offset) * MICROS);
  }

  private static int secondOfDay(UTF8String text) {
    int hour = Digits.at(text, 11, 2);
    int minute = Digits.at(text, 14, 2);
    int second = Digits.at(text, 17, 2);
    boolean shaped = text.getByte(13) == ':' && text.getByte(16) == ':';
    boolean any = hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59;
    return shaped && !any ? 3600 * hour + 60 * minute + second : Digits.NONE;
  }

  private static int utc(UTF8String text) {
    return text.getByte(WALL_CLOCK) == 'Z' ? 0 : NO_OFFSET;
  }

  private static int offset(UTF8String text) {
    int sign = text.getByte(19) == '+' ? 1 : text.getByte(19) == '-' ? -1 : 0;
    int hours = Digits.at(text, 20, 2);
    int minutes = Digits.at(text, 23, 2);
    boolean shaped = sign != 0 && text.getByte(22) == ':';
    if (!shaped || hours < 0 || minutes < 0 || minutes > 59) {
      return NO_OFFSET;
    }
    int seconds = 3600 * hours + 60 * minutes;
    return seconds > LARGEST_OFFSET ? NO_OFFSET : sign * seconds;
  }
}
