package se.nollan.ingest.check;

import java.time.ZoneId;
import se.nollan.ingest.read.EightBytes;

/**
 * Reads an instant, {@code yyyy-MM-ddTHH:mm:ss}, with {@code Z} or {@code +HH:mm} behind it or else
 * as the wall clocks of a zone show it; as microseconds since 1970 UTC.
 */
final class TimeReader extends CellReader {
  private static final int WALL_CLOCK = 19;
  private static final int UTC = 20;
  private static final int WITH_OFFSET = 25;
  private static final int DAY_SECONDS = 86_400;
  private static final int LARGEST_OFFSET = 18 * 3600;
  private static final int NO_OFFSET = Integer.MIN_VALUE;
  private static final long MICROS = 1_000_000;

  private static final long ZEROS_AND_COLONS = 0x30303A30303A3030L;
  private static final long TO_HIGHEST_BIT = 0x76767F76767F7676L;

  private final WallClock clock;
  private final DayReader days = new DayReader();

  TimeReader(ZoneId zone) {
    this.clock = new WallClock(zone);
  }

  @Override
  Object read(byte[] bytes, int from, int to) {
    int length = to - from;
    if (length != WALL_CLOCK && length != UTC && length != WITH_OFFSET) {
      return null;
    }
    long day = days.at(bytes, from);
    int second = secondOfDay(bytes, from);
    if (day == DayReader.NO_DAY || second == Digits.NONE || bytes[from + 10] != 'T') {
      return null;
    }
    if (length == WALL_CLOCK) {
      return clock.epochSecond(day, second) * MICROS;
    }
    int offset = length == UTC ? utc(bytes, from) : offset(bytes, from);
    return offset == NO_OFFSET ? null : (Object) ((day * DAY_SECONDS + second - offset) * MICROS);
  }

  /** What {@code HH:mm:ss} says, its eight bytes taken as one number, the first in its lowest. */
  private static int secondOfDay(byte[] bytes, int from) {
    long digits = EightBytes.at(bytes, from + 11) ^ ZEROS_AND_COLONS;
    // What is no digit, or no colon in its place, reaches its byte's highest bit.
    if (((digits | (digits + TO_HIGHEST_BIT)) & EightBytes.HIGHEST_BITS) != 0) {
      return Digits.NONE;
    }
    long numbers = 10 * digits + (digits >>> Byte.SIZE); // Below 100, so that no byte runs over.
    int hour = (int) numbers & 0xFF;
    int minute = (int) (numbers >>> 24) & 0xFF;
    int second = (int) (numbers >>> 48) & 0xFF;
    return hour > 23 || minute > 59 || second > 59
        ? Digits.NONE
        : 3600 * hour + 60 * minute + second;
  }

  private static int utc(byte[] bytes, int from) {
    return bytes[from + WALL_CLOCK] == 'Z' ? 0 : NO_OFFSET;
  }

  private static int offset(byte[] bytes, int from) {
    int sign = bytes[from + 19] == '+' ? 1 : bytes[from + 19] == '-' ? -1 : 0;
    int hours = Digits.at(bytes, from + 20, 2);
    int minutes = Digits.at(bytes, from + 23, 2);
    boolean shaped = sign != 0 && bytes[from + 22] == ':';
    if (!shaped || hours < 0 || minutes < 0 || minutes > 59) {
      return NO_OFFSET;
    }
    int seconds = 3600 * hours + 60 * minutes;
    return seconds > LARGEST_OFFSET ? NO_OFFSET : sign * seconds;
  }
}
