package se.nollan.pass;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * The calendar day in Sweden of an instant. Spark's own cast asks the zone's rules of each instant,
 * which costs more than all else that is worked out of a row; here they are asked once of an hour.
 */
public final class SwedishDays {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final ZoneRules RULES = ZONE.getRules();
  private static final long SECOND_MICROS = 1_000_000L;
  private static final long HOUR_MICROS = 3_600 * SECOND_MICROS;
  private static final long DAY_MICROS = 24 * HOUR_MICROS;

  /** 1970 to 2099; other hours are asked for each time. */
  private static final int REMEMBERED = 24 * (int) LocalDate.of(2100, 1, 1).toEpochDay();

  /**
   * Minutes east of Greenwich by hour (UTC), within which no clock is set; 0 is not known yet.
   * Several tasks may find the same one out, and write the same.
   */
  private static final short[] OFFSETS = new short[REMEMBERED];

  private SwedishDays() {}

  /**
   * Days since 1970.
   *
   * @param micros microseconds since 1970 UTC
   */
  public static int of(long micros) {
    long hour = Math.floorDiv(micros, HOUR_MICROS);
    long seconds = hour >= 0 && hour < REMEMBERED ? 60L * minutes((int) hour) : offsetOf(micros);
    return (int) Math.floorDiv(micros + seconds * SECOND_MICROS, DAY_MICROS);
  }

  private static int minutes(int hour) {
    short minutes = OFFSETS[hour];
    if (minutes == 0) {
      minutes = (short) (offsetOf(hour * HOUR_MICROS) / 60);
      OFFSETS[hour] = minutes;
    }
    return minutes;
  }

  private static long offsetOf(long micros) {
    Instant second = Instant.ofEpochSecond(Math.floorDiv(micros, SECOND_MICROS));
    return RULES.getOffset(second).getTotalSeconds();
  }
}
