package se.nollan.simulate;

import java.time.YearMonth;
import java.util.List;

/**
 * A region in a month: the units, the days and the seed that every dataset of it is made from.
 *
 * @param seed for this region and month alone
 */
record RegionMonth(
    RegionProfile profile,
    YearMonth month,
    Seed seed,
    List<SimulatedUnit> units,
    List<SimulatedDay> days) {

  private static final double ORDINARY_WORKING_DAYS = 21;

  /** How many of something a unit has on a day, its number in an ordinary month given. */
  static double daily(double monthly, SimulatedDay day) {
    return monthly / ORDINARY_WORKING_DAYS * day.demand();
  }

  /** The unit that another forwards calls and chats to. */
  SimulatedUnit neighbour(SimulatedUnit unit) {
    return units.get((unit.number() + 1) % units.size());
  }

  /** The start of ids of what happens in this month: {@code 2603}. */
  String idMonth() {
    return "%02d%02d".formatted(month.getYear() % 100, month.getMonthValue());
  }
}
