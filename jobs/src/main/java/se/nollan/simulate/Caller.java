package se.nollan.simulate;

/**
 * Someone who needs their health centre today. Who it is depends on the seed alone, so the same
 * people call whatever the level of service they meet.
 */
final class Caller {

  private static final int NUMBERS = 10_000_000;
  private static final double INTERNAL = 0.025;
  private static final double BY_STAFF = 0.015;
  private static final double WEB_FORM = 0.04;
  private static final double VIDEO = 0.006;
  private static final double TYPES_NUMBER_OF_ANOTHER = 0.04;
  private static final double HIDES_BUT_TYPES = 0.02;
  private static final double ADMINISTRATIVE = 0.22;

  /** Through what the need comes. */
  enum Way {
    PHONE,
    WEB_FORM,
    VIDEO
  }

  long seed;
  int number;
  int otherNumber;
  boolean hidden;
  boolean typesNumber;
  boolean internal;
  boolean createdByStaff;
  boolean administrative;
  Way way;
  PhoneLine line;
  int attempts;

  /**
   * Becomes the person of that seed, one of the unit's patients, and tells when they first call.
   */
  int become(long personSeed, SimulatedUnit unit, double hiddenNumbers, Dice dice) {
    seed = personSeed;
    attempts = 0;
    dice.restart(personSeed);
    number = numberOf(unit, dice.next());
    otherNumber = numberOf(unit, dice.next());
    double luck = dice.uniform();
    boolean neverTold = luck < hiddenNumbers;
    boolean hidesButTypes = !neverTold && luck < hiddenNumbers + HIDES_BUT_TYPES;
    hidden = neverTold || hidesButTypes;
    typesNumber = hidesButTypes || !hidden && dice.chance(TYPES_NUMBER_OF_ANOTHER);
    if (hidesButTypes) {
      otherNumber = number;
    }
    internal = dice.chance(INTERNAL);
    createdByStaff = dice.chance(BY_STAFF);
    administrative = dice.chance(ADMINISTRATIVE);
    double channel = dice.uniform();
    way = channel < WEB_FORM ? Way.WEB_FORM : channel < WEB_FORM + VIDEO ? Way.VIDEO : Way.PHONE;
    line = lineOf(unit, dice.uniform());
    return HourShape.PHONE.draw(dice);
  }

  /** The dice for the caller's next attempt, the same however the earlier ones went. */
  void nextAttempt(Dice dice) {
    attempts++;
    dice.restart(Dice.mix(seed + attempts));
  }

  /** A number of one of the unit's patients, who call from the same number month after month. */
  private static int numberOf(SimulatedUnit unit, long bits) {
    long patient = (bits >>> 32) * Math.max(1, unit.size().listedPatients()) >>> 32;
    long number = Dice.mix(patient * 2_654_435_761L + unit.id().hashCode());
    return (int) Long.remainderUnsigned(number, NUMBERS);
  }

  private static PhoneLine lineOf(SimulatedUnit unit, double luck) {
    double reached = 0;
    for (PhoneLine line : unit.telephony().lines()) {
      reached += line.weight();
      if (luck < reached) {
        return line;
      }
    }
    return unit.telephony().main();
  }
}
