package se.nollan.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * Plays a month at all telephones of a region, at any level of service, with the same people and
 * the same days each time.
 */
final class PhoneMonth {

  /** Rows that one need leaves in the systems, with the calls that did not get through. */
  private static final double ROWS_PER_NEED = 1.3;

  private static final double STAFFING_SPREAD = 0.1;

  /** Urgent care is open on days off, when others are asked for little. */
  private static final double URGENT_ON_DAY_OFF = 12;

  private final List<UnitDay> unitDays;
  private final PhoneDay phoneDay;

  PhoneMonth(RegionMonth regionMonth) {
    this.unitDays = unitDays(regionMonth);
    this.phoneDay = new PhoneDay(regionMonth.profile().invented().hiddenNumbers());
  }

  void play(ServiceLevel level, ContactSink sink) {
    for (UnitDay unitDay : unitDays) {
      phoneDay.play(unitDay, level, sink);
    }
  }

  /** The days that count alone. */
  void playWorkingDays(ServiceLevel level, ContactSink sink) {
    for (UnitDay unitDay : unitDays) {
      if (unitDay.day().working()) {
        phoneDay.play(unitDay, level, sink);
      }
    }
  }

  private static List<UnitDay> unitDays(RegionMonth regionMonth) {
    List<UnitDay> unitDays = new ArrayList<>();
    Seed phones = regionMonth.seed().with("phone");
    for (SimulatedUnit unit : regionMonth.units()) {
      Dice dice = phones.with(unit.number()).dice();
      for (SimulatedDay day : regionMonth.days()) {
        UnitDay.Load load = new UnitDay.Load(needs(unit, day, dice), staffing(unit, dice));
        unitDays.add(new UnitDay(unit, regionMonth.neighbour(unit), day, load, dice.next()));
      }
    }
    return List.copyOf(unitDays);
  }

  private static int needs(SimulatedUnit unit, SimulatedDay day, Dice dice) {
    double mean = RegionMonth.daily(unit.size().calls(), day) / ROWS_PER_NEED;
    double urgent = unit.urgentCare() && !day.working() ? URGENT_ON_DAY_OFF : 1;
    return Math.min(dice.count(mean * urgent), Agenda.MOST_CALLERS - 1);
  }

  private static double staffing(SimulatedUnit unit, Dice dice) {
    double day = 1 + STAFFING_SPREAD * dice.gaussian();
    return Math.max(0.4, day * unit.telephony().quality());
  }
}
