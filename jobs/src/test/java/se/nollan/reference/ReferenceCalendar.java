package se.nollan.reference;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** Tells the working days of Sweden (helgfria vardagar), for the years 1990–2099. */
public final class ReferenceCalendar {

  /** Nyårsdagen, trettondedag jul, första maj, nationaldagen, juldagen and annandag jul. */
  private static final Set<MonthDay> FIXED_HOLIDAYS =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(1, 6),
          MonthDay.of(5, 1),
          MonthDay.of(6, 6),
          MonthDay.of(12, 25),
          MonthDay.of(12, 26));

  private ReferenceCalendar() {}

  /**
   * "A working day is Monday–Friday and not a public holiday. Reading: midsommarafton, julafton and
   * nyårsafton are not working days either."
   */
  public static boolean isWorkingDay(LocalDate day, boolean evesAreWorkingDays) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && !isHoliday(day) && (evesAreWorkingDays || !isEve(day));
  }

  /** The holidays that may fall on a weekday. */
  static boolean isHoliday(LocalDate day) {
    LocalDate easter = easter(day.getYear());
    boolean goodFriday = day.equals(easter.minusDays(2));
    boolean easterMonday = day.equals(easter.plusDays(1));
    boolean ascensionDay = day.equals(easter.plusDays(39));
    return FIXED_HOLIDAYS.contains(MonthDay.from(day))
        || goodFriday
        || easterMonday
        || ascensionDay;
  }

  /** Midsommarafton (the Friday of 19–25 June), julafton and nyårsafton. */
  static boolean isEve(LocalDate day) {
    boolean midsummerEve =
        day.getMonth() == Month.JUNE
            && day.getDayOfWeek() == DayOfWeek.FRIDAY
            && day.getDayOfMonth() >= 19
            && day.getDayOfMonth() <= 25;
    boolean christmasEve = MonthDay.from(day).equals(MonthDay.of(12, 24));
    boolean newYearsEve = MonthDay.from(day).equals(MonthDay.of(12, 31));
    return midsummerEve || christmasEve || newYearsEve;
  }

  /** Easter Sunday by Gauss's method, with his constants for 1900–2099 and his two exceptions. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int d = (19 * a + 24) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
    LocalDate easter = LocalDate.of(year, Month.MARCH, 22).plusDays(d + e);
    boolean aWeekTooLate = d == 29 && e == 6 || d == 28 && e == 6 && a > 10;
    return aWeekTooLate ? easter.minusWeeks(1) : easter;
  }
}
