package se.nollan.publish;

import java.util.OptionalDouble;

/**
 * A figure before it is known whether it is shown.
 *
 * @param areaName a unit's latest in the period
 * @param mean of a year's months, 0 to 1; empty of a month, and of a year of less than ten months
 */
record Measured(String areaName, long numerator, long denominator, OptionalDouble mean) {
  double share() {
    return (double) numerator / denominator;
  }

  /** Both counted together. */
  Measured plus(Measured other) {
    return new Measured(
        areaName,
        numerator + other.numerator,
        denominator + other.denominator,
        OptionalDouble.empty());
  }

  boolean sameShare(Measured other) {
    return numerator == other.numerator && denominator == other.denominator;
  }
}
