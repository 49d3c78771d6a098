package se.nollan.bench;

import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * The middle and the ends of several measurements of one thing.
 *
 * @param median of an even number, the mean of the two in the middle
 */
record Spread(double median, double least, double most) {

  /** {@code values} has at least one. */
  static Spread of(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    if (sorted.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    return new Spread(median, sorted[0], sorted[sorted.length - 1]);
  }

  /** Such as {@code 31.4 s (30.9–33.0)}. */
  String text(String unit) {
    return String.format(Locale.ROOT, "%.1f %s (%.1f–%.1f)", median, unit, least, most);
  }
}
