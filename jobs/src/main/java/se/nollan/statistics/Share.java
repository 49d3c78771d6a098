package se.nollan.statistics;

/**
 * How many count, out of how many.
 *
 * @param numerator those that count, at most as many as the denominator
 * @param denominator all that are asked
 */
public record Share(long numerator, long denominator) {

  /** Both counted together: shares are never averaged. */
  public Share plus(Share other) {
    return new Share(numerator + other.numerator, denominator + other.denominator);
  }

  /** The share itself, 0 to 1; of a denominator above 0. */
  double value() {
    return (double) numerator / denominator;
  }
}
