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
}
