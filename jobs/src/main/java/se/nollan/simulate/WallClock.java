package se.nollan.simulate;

import java.time.LocalDate;

/**
 * Counts what the clock on a Stockholm wall shows, in seconds, as if every day had 24 hours. The
 * models keep clear of 02:00–03:00, the hour that daylight saving skips or doubles.
 */
final class WallClock {

  static final int MINUTE = 60;
  static final int HOUR = 3600;
  static final int DAY = 24 * HOUR;

  /** A time that never came: an empty column. */
  static final long NEVER = Long.MIN_VALUE;

  private WallClock() {}

  static long midnight(LocalDate date) {
    return date.toEpochDay() * DAY;
  }

  static int hours(double hours) {
    return (int) (hours * HOUR);
  }

  static boolean sameDay(long time, long other) {
    return Math.floorDiv(time, DAY) == Math.floorDiv(other, DAY);
  }
}
