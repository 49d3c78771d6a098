package se.nollan.simulate;

import static se.nollan.simulate.WallClock.HOUR;
import static se.nollan.simulate.WallClock.MINUTE;

import java.time.LocalDate;

/** Finds times for visits: on working days after a date, in surgery hours, on the quarter. */
final class WorkSchedule {

  private static final int AHEAD = 90;
  private static final int FIRST_VISIT = 8 * HOUR;
  private static final int QUARTERS = 34;

  private final long[] workingMidnights;

  WorkSchedule(LocalDate after) {
    workingMidnights =
        new Season().workingDaysAfter(after).limit(AHEAD).mapToLong(WallClock::midnight).toArray();
  }

  /** Midnight of the working day that so many working days follow; 0 is the next one. */
  long midnight(int workingDays) {
    return workingMidnights[Math.min(AHEAD - 1, workingDays)];
  }

  /** A visit on the day that begins then. */
  static long visit(long midnight, Dice dice) {
    return midnight + FIRST_VISIT + dice.below(QUARTERS) * 15L * MINUTE;
  }
}
