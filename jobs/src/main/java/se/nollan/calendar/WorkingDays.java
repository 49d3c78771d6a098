package se.nollan.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells working days (helgfria vardagar) from others: Monday to Friday and no public holiday, and,
 * unless asked otherwise, none of the three eves.
 */
public final class WorkingDays {

  private final boolean evesWorking;
  private final Map<Integer, Set<LocalDate>> daysOffByYear = new ConcurrentHashMap<>();

  private WorkingDays(boolean evesWorking) {
    this.evesWorking = evesWorking;
  }

  /** The calendar of the default definition: midsommarafton, julafton, nyårsafton do not count. */
  public static WorkingDays swedish() {
    return new WorkingDays(false);
  }

  /** The calendar of the variant {@code eves-are-working-days}. */
  public static WorkingDays withEvesWorking() {
    return new WorkingDays(true);
  }

  /** Whether contacts of that day count. */
  public boolean isWorkingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != SATURDAY && weekday != SUNDAY && !daysOff(day.getYear()).contains(day);
  }

  /** The weekends and holidays of that month, in order. */
  public Set<LocalDate> nonWorkingDays(YearMonth month) {
    Set<LocalDate> days =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(month::atDay)
            .filter(day -> !isWorkingDay(day))
            .collect(Collectors.toCollection(TreeSet::new));
    return Collections.unmodifiableSet(days);
  }

  private Set<LocalDate> daysOff(int year) {
    return daysOffByYear.computeIfAbsent(year, this::compute);
  }

  private Set<LocalDate> compute(int year) {
    List<Holiday> eves = evesWorking ? List.of() : Eves.of(year);
    return Stream.of(PublicHolidays.of(year), eves)
        .flatMap(Collection::stream)
        .map(Holiday::date)
        .collect(Collectors.toUnmodifiableSet());
  }
}
