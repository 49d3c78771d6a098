package se.nollan.ingest.check;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * What instant the wall clocks of a zone mean. An hour that daylight saving skips is taken for the
 * hour after it, and of an hour that comes twice the first is meant: as the rules want it.
 */
final class WallClock {
  private static final int DAY_SECONDS = 86_400;

  /** A year and a half of days that are next to each other meet no other in the same place. */
  private static final int REMEMBERED = 512;

  private static final int CHANGES = Integer.MIN_VALUE;

  private final ZoneId zone;
  private final long[] days = new long[REMEMBERED];
  private final int[] offsets = new int[REMEMBERED];

  WallClock(ZoneId zone) {
    this.zone = zone;
    Arrays.fill(days, Long.MIN_VALUE);
  }

  /** Seconds since 1970 UTC. */
  long epochSecond(long day, int secondOfDay) {
    int offset = offset(day);
    if (offset == CHANGES) {
      LocalDateTime shown = LocalDate.ofEpochDay(day).atStartOfDay().plusSeconds(secondOfDay);
      return ZonedDateTime.of(shown, zone).toEpochSecond();
    }
    return day * DAY_SECONDS + secondOfDay - offset;
  }

  private int offset(long day) {
    int place = (int) Math.floorMod(day, (long) REMEMBERED);
    if (days[place] != day) {
      days[place] = day;
      offsets[place] = offsetOfDay(LocalDate.ofEpochDay(day));
    }
    return offsets[place];
  }

  /** Seconds east of Greenwich all through a day; {@link #CHANGES} if they do not stay the same. */
  private int offsetOfDay(LocalDate day) {
    ZoneRules rules = zone.getRules();
    LocalDateTime start = day.atStartOfDay();
    if (rules.getValidOffsets(start).size() != 1) {
      return CHANGES;
    }
    ZoneOffset offset = rules.getOffset(start);
    ZoneOffsetTransition next = rules.nextTransition(start.toInstant(offset));
    boolean changes =
        next != null && !next.getInstant().isAfter(start.plusDays(1).toInstant(offset));
    return changes ? CHANGES : offset.getTotalSeconds();
  }
}
