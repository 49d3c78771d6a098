package se.nollan.statistics;

/**
 * The Wilson score interval of a share, 95 %, without continuity correction (E. B. Wilson, 1927).
 *
 * @param low lower end, 0 to 1
 * @param high upper end, 0 to 1
 */
public record Wilson(double low, double high) {
  private static final double Z = 1.959963984540054;

  /** The interval of {@code numerator} out of {@code denominator}, which is above 0. */
  public static Wilson of(long numerator, long denominator) {
    if (denominator <= 0 || numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(numerator + " of " + denominator + " is no share");
    }
    double n = denominator;
    double share = numerator / n;
    double square = Z * Z;
    double middle = share + square / (2 * n);
    double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n));
    double scale = 1 + square / n;
    return new Wilson(Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale));
  }
}
