package se.nollan.pass;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * The calendar day in Sweden of an instant. Spark's own cast asks the zone's rules of each instant,
 * which costs more than all else that is worked out of a row; here they are asked once of a day.
 */
public final class SwedishDays {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private static final ZoneRules RULES = ZONE.getRules();
  private static final long DAY_MICROS = 86_400_000_000L;
  private static final long SECOND_MICROS = 1_000_000L;

  /** 1970 to 2099; other days are asked for each time. */
  private static final int REMEMBERED = (int) LocalDate.of(2100, 1, 1).toEpochDay();

  private static final int UNKNOWN = 0;
  private static final int CHANGES = Integer.MIN_VALUE;

  /** By UTC day, so that the day's offset is not {@link #UNKNOWN}. */
  private static final int PLUS = 1 << 20;

  /** Several tasks may find the same one out, and write the same. */
  private static final int[] OFFSETS = new int[REMEMBERED];

  private SwedishDays() {}

  /**
   * Days since 1970.
   *
   * @param micros microseconds since 1970 UTC
   */
  public static int of(long micros) {
    long utcDay = Math.floorDiv(micros, DAY_MICROS);
    int offset = utcDay >= 0 && utcDay < REMEMBERED ? remembered((int) utcDay) : CHANGES;
    long seconds = offset == CHANGES ? offsetOf(micros) : offset - PLUS;
    return (int) Math.floorDiv(micros + seconds * SECOND_MICROS, DAY_MICROS);
  }

  private static int remembered(int utcDay) {
    int offset = OFFSETS[utcDay];
    if (offset == UNKNOWN) {
      offset = offsetOfDay(utcDay);
      OFFSETS[utcDay] = offset;
    }
    return offset;
  }

  private static int offsetOfDay(long utcDay) {
    ZoneOffset first = RULES.getOffset(Instant.ofEpochSecond(utcDay * 86_400));
    ZoneOffset last = RULES.getOffset(Instant.ofEpochSecond(utcDay * 86_400 + 86_399));
    return first.equals(last) ? first.getTotalSeconds() + PLUS : CHANGES;
  }

  private static long offsetOf(long micros) {
    Instant second = Instant.ofEpochSecond(Math.floorDiv(micros, SECOND_MICROS));
    return RULES.getOffset(second).getTotalSeconds();
  }
}
