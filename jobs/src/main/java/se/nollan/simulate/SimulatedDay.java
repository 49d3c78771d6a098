package se.nollan.simulate;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day of the nation: whether it is a working day, how much is asked of primary care on it (1 is
 * an ordinary working day), and when work goes on.
 */
record SimulatedDay(LocalDate date, boolean working, double demand, LocalDate nextWorkingDay) {

  long midnight() {
    return WallClock.midnight(date);
  }

  long nextWorkingMidnight() {
    return WallClock.midnight(nextWorkingDay);
  }

  boolean friday() {
    return date.getDayOfWeek() == DayOfWeek.FRIDAY;
  }
}
