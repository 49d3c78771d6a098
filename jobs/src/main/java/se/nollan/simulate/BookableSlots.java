package se.nollan.simulate;

import static se.nollan.simulate.WallClock.HOUR;
import static se.nollan.simulate.WallClock.MINUTE;

import java.io.IOException;
import java.time.DayOfWeek;

/**
 * Makes the free slots that a unit's calendar shows on the Mondays of a month, as far ahead as the
 * unit lets its calendar reach.
 */
final class BookableSlots implements DatasetModel {

  private static final int HALF_HOURS = 18;
  private static final int DAYS_A_WEEK = 5;
  private static final double FREE = 0.34;
  private static final double FULL_SIZE = 1_850;

  @Override
  public void write(RegionMonth regionMonth, DeliveryFile file) throws IOException {
    for (SimulatedDay day : regionMonth.days()) {
      if (day.date().getDayOfWeek() == DayOfWeek.MONDAY) {
        snapshots(regionMonth, day, file);
      }
    }
  }

  private static void snapshots(RegionMonth regionMonth, SimulatedDay day, DeliveryFile file)
      throws IOException {
    WorkSchedule schedule = new WorkSchedule(day.date());
    for (SimulatedUnit unit : regionMonth.units()) {
      if (unit.services().booking()) {
        Seed seed = regionMonth.seed().with("slot").with(unit.number());
        Dice dice = seed.with(day.date().getDayOfMonth()).dice();
        snapshot(unit, day, schedule, dice, file);
      }
    }
  }

  private static void snapshot(
      SimulatedUnit unit, SimulatedDay day, WorkSchedule schedule, Dice dice, DeliveryFile file)
      throws IOException {
    double size = Math.max(0.15, Math.min(1.5, unit.size().calls() / FULL_SIZE));
    double forPatients = Math.min(0.9, 0.2 + 2 * unit.services().selfBooking());
    int workingDays = weeksAhead(unit) * DAYS_A_WEEK;
    for (int ahead = 0; ahead < workingDays; ahead++) {
      long midnight = schedule.midnight(ahead);
      for (int halfHour = 0; halfHour < HALF_HOURS; halfHour++) {
        if (dice.chance(FREE * size)) {
          file.code(unit.id())
              .day(day.midnight())
              .time(midnight + 8L * HOUR + halfHour * 30L * MINUTE)
              .flag(dice.chance(forPatients))
              .endRow();
        }
      }
    }
  }

  /** From two weeks to twelve, the same for a unit in every month. */
  private static int weeksAhead(SimulatedUnit unit) {
    return 2 + (int) Long.remainderUnsigned(Dice.mix(unit.id().hashCode()), 11);
  }
}
