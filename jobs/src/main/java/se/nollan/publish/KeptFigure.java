package se.nollan.publish;

import java.util.OptionalDouble;
import se.nollan.disclosure.StatisticKey;

/**
 * A figure of a vintage: what it was, shown or not, and what was said of it. It never leaves the
 * lake as it is.
 *
 * @param numerator 0 where there was nothing to count, or nothing came
 * @param denominator likewise
 * @param mean of a year's months, whether shown or not
 * @param meanShown whether it was
 */
public record KeptFigure(
    StatisticKey key,
    String areaName,
    long numerator,
    long denominator,
    Said said,
    OptionalDouble mean,
    boolean meanShown) {

  /** Whether there was something to count. */
  public boolean held() {
    return denominator > 0;
  }

  double share() {
    return (double) numerator / denominator;
  }

  boolean sameAs(KeptFigure other) {
    return numerator == other.numerator && denominator == other.denominator && said == other.said;
  }
}
