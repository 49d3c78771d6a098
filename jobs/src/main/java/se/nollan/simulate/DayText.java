package se.nollan.simulate;

import static se.nollan.simulate.WallClock.DAY;
import static se.nollan.simulate.WallClock.HOUR;
import static se.nollan.simulate.WallClock.MINUTE;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Writes days, times and numbers as ASCII bytes, and remembers the days it has written. */
final class DayText {

  /** Powers of ten that fit in a long. */
  static final long[] TEN_TO = powers();

  private static final int REMEMBERED = 512;
  private static final int LENGTH = 10;

  private final long[] days = new long[REMEMBERED];
  private final byte[][] texts = new byte[REMEMBERED][];

  /** Writes {@code yyyy-MM-dd}, and gives the place after it. */
  int day(long wallClock, byte[] to, int at) {
    long day = Math.floorDiv(wallClock, DAY);
    int place = (int) (day & REMEMBERED - 1);
    if (texts[place] == null || days[place] != day) {
      texts[place] = LocalDate.ofEpochDay(day).toString().getBytes(StandardCharsets.US_ASCII);
      days[place] = day;
    }
    System.arraycopy(texts[place], 0, to, at, LENGTH);
    return at + LENGTH;
  }

  /** Writes {@code yyyy-MM-ddTHH:mm:ss}, and gives the place after it. */
  int time(long wallClock, byte[] to, int at) {
    int second = (int) Math.floorMod(wallClock, (long) DAY);
    int next = day(wallClock, to, at);
    to[next++] = 'T';
    next = digits(second / HOUR, 2, to, next);
    to[next++] = ':';
    next = digits(second / MINUTE % 60, 2, to, next);
    to[next++] = ':';
    return digits(second % MINUTE, 2, to, next);
  }

  /** Writes the number's last so many digits, and gives the place after them. */
  static int digits(long number, int width, byte[] to, int at) {
    long rest = number;
    for (int i = at + width - 1; i >= at; i--) {
      to[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    return at + width;
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
