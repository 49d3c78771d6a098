package se.nollan.reference;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generates the days and times of a world: few, and close to where the rules change. */
final class WorldTime {

  private static final DateTimeFormatter WALL_CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** How a time is spelled. */
  enum Spelling {
    WALL_CLOCK,
    STOCKHOLM_OFFSET,
    UTC,
    NEW_YORK_OFFSET;

    String of(Instant time) {
      return switch (this) {
        case WALL_CLOCK ->
            WorldTime.WALL_CLOCK.format(LocalDateTime.ofInstant(time, ReferenceValues.STOCKHOLM));
        case STOCKHOLM_OFFSET -> withOffset(time, ReferenceValues.STOCKHOLM);
        case UTC -> WorldTime.WALL_CLOCK.format(time.atOffset(ZoneOffset.UTC)) + "Z";
        case NEW_YORK_OFFSET -> withOffset(time, ZoneId.of("America/New_York"));
      };
    }

    private static String withOffset(Instant time, ZoneId zone) {
      return DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").format(time.atZone(zone));
    }
  }

  private WorldTime() {}

  /** Two or three months that follow each other. */
  static Arbitrary<List<YearMonth>> periods() {
    return Arbitraries.of(
            Tuple.of("2025-12", 2),
            Tuple.of("2024-11", 3),
            Tuple.of("2026-03", 2),
            Tuple.of("2025-09", 2),
            Tuple.of("2026-05", 2),
            Tuple.of("2025-10", 3))
        .map(
            firstAndCount ->
                IntStream.range(0, firstAndCount.get2())
                    .mapToObj(YearMonth.parse(firstAndCount.get1())::plusMonths)
                    .toList());
  }

  /** Mostly two working days; else holidays, eves, the first and last day, and changes of clock. */
  static Arbitrary<LocalDate> days(YearMonth month) {
    List<LocalDate> all = month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).toList();
    List<LocalDate> working =
        all.stream().filter(day -> ReferenceCalendar.isWorkingDay(day, false)).toList();
    List<LocalDate> special =
        all.stream()
            .filter(day -> ReferenceCalendar.isHoliday(day) || ReferenceCalendar.isEve(day))
            .toList();
    LocalDate clockChanges =
        month.atEndOfMonth().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.of(working.get(3), working.get(3), working.get(4))),
        Tuple.of(1, Arbitraries.of(all.get(0), month.atEndOfMonth(), clockChanges)),
        Tuple.of(1, Arbitraries.of(special.isEmpty() ? working : special)));
  }

  /** A wall clock, dense around opening, closing, midnight and the hours that clocks change. */
  static Arbitrary<LocalTime> clocks() {
    return Arbitraries.of(
            "12:00:00",
            "12:00:00",
            "10:00:00",
            "10:00:00",
            "08:00:00",
            "07:59:59",
            "16:59:59",
            "17:00:00",
            "10:00:00",
            "10:00:01",
            "23:59:59",
            "23:30:00",
            "00:00:00",
            "00:30:00",
            "02:00:00",
            "02:30:00",
            "03:00:00")
        .map(LocalTime::parse);
  }

  /** A time in that month, as delivered; some wall clocks are skipped or doubled ones. */
  static Arbitrary<String> times(YearMonth month) {
    return Combinators.combine(days(month), clocks(), spellings())
        .as(
            (day, clock, spelling) ->
                spelling == Spelling.WALL_CLOCK
                    ? WALL_CLOCK.format(day.atTime(clock))
                    : spelling.of(ReferenceValues.inStockholm(day.atTime(clock))));
  }

  /**
   * A time as so many seconds after the row's own time, to be resolved by {@link #resolve}:
   * {@code @60 UTC}.
   */
  static Arbitrary<String> later(Integer... seconds) {
    return Combinators.combine(Arbitraries.of(seconds), spellings())
        .as((after, spelling) -> "@" + after + " " + spelling);
  }

  private static Arbitrary<Spelling> spellings() {
    return Arbitraries.frequency(
        Tuple.of(6, Spelling.WALL_CLOCK),
        Tuple.of(1, Spelling.STOCKHOLM_OFFSET),
        Tuple.of(1, Spelling.UTC),
        Tuple.of(1, Spelling.NEW_YORK_OFFSET));
  }

  /** The value itself, or the time that it says in relation to the row's own time. */
  static String resolve(String value, String ownTime) {
    if (!value.startsWith("@")) {
      return value;
    }
    String[] parts = value.substring(1).split(" ");
    Instant base =
        ReferenceValues.time(ownTime)
            .orElseGet(() -> ReferenceValues.inStockholm(LocalDate.parse(ownTime).atTime(9, 0)));
    return Spelling.valueOf(parts[1]).of(base.plusSeconds(Long.parseLong(parts[0])));
  }
}
