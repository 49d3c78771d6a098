package se.nollan.simulate;

/**
 * Gives a unit's patients their identifiers: twelve digits that look like a personal number and
 * cannot be one, since the day of birth is 00.
 */
final class Patients {

  private static final int FIRST_YEAR = 1930;
  private static final int YEARS = 85;
  private static final int MONTHS = 12;
  private static final int SERIALS = 10_000;

  private Patients() {}

  /** One of the unit's listed patients, the same ones in every month. */
  static long draw(SimulatedUnit unit, Dice dice) {
    long patient = dice.below(Math.max(1, unit.size().listedPatients()));
    long bits = Dice.mix(patient * 2_654_435_761L + unit.id().hashCode()) >>> 1;
    long year = FIRST_YEAR + bits % YEARS;
    long month = 1 + bits / YEARS % MONTHS;
    long serial = bits / YEARS / MONTHS % SERIALS;
    return (year * 100 + month) * 1_000_000 + serial;
  }
}
