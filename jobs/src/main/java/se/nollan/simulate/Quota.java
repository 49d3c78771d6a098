package se.nollan.simulate;

/**
 * Gives a share of a row of units something, evenly spread, so that few units have their share too.
 */
final class Quota {

  private Quota() {}

  /** Whether it falls on the unit with that number. */
  static boolean falls(int number, double share) {
    return upTo(number + 1, share) > upTo(number, share);
  }

  private static long upTo(int units, double share) {
    return Math.round(share * units);
  }
}
