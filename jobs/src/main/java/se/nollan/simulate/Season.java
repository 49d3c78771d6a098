package se.nollan.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import se.nollan.calendar.WorkingDays;

/**
 * Gives the days of a month their demand: Mondays and days after a holiday are heavy, Fridays
 * light, summers quiet, and on days off a few call all the same.
 */
final class Season {

  /** Monday to Friday; the mean is 1. */
  private static final double[] WEEKDAY = {1.20, 1.03, 0.98, 0.94, 0.85};

  /** January to December; the mean is near 1. */
  private static final double[] MONTH = {
    1.04, 1.08, 1.07, 1.02, 1.00, 0.91, 0.72, 0.90, 1.06, 1.08, 1.08, 0.98
  };

  private static final double DAY_OFF = 0.05;
  private static final double AFTER_HOLIDAY = 1.15;

  private final WorkingDays calendar = WorkingDays.swedish();

  List<SimulatedDay> days(YearMonth month) {
    return month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).map(this::day).toList();
  }

  private SimulatedDay day(LocalDate date) {
    boolean working = calendar.isWorkingDay(date);
    double ofMonth = MONTH[date.getMonthValue() - 1];
    return new SimulatedDay(
        date, working, ofMonth * (working ? workload(date) : DAY_OFF), nextWorkingDay(date));
  }

  private double workload(LocalDate date) {
    int weekday = date.getDayOfWeek().getValue() - 1;
    // A Monday's weight already holds its weekend.
    boolean afterHoliday = weekday > 0 && !calendar.isWorkingDay(date.minusDays(1));
    return WEEKDAY[weekday] * (afterHoliday ? AFTER_HOLIDAY : 1);
  }

  private LocalDate nextWorkingDay(LocalDate date) {
    return workingDaysAfter(date).findFirst().orElseThrow();
  }

  /** The working days after that date, without end. */
  Stream<LocalDate> workingDaysAfter(LocalDate date) {
    return Stream.iterate(date.plusDays(1), day -> day.plusDays(1)).filter(calendar::isWorkingDay);
  }
}
