package se.nollan.ingest.read;

import java.math.BigDecimal;

/**
 * Writes numbers as a person would: programs that know only fractions of numbers beside gaps, as
 * pandas does, write 8123 as 8123.0.
 */
final class WholeNumber {
  private WholeNumber() {}

  /** A number as it was written, without a fraction of nothing. */
  static String of(String written) {
    int point = written.indexOf('.');
    if (point < 1) {
      return written;
    }
    for (int i = point + 1; i < written.length(); i++) {
      if (written.charAt(i) != '0') {
        return written;
      }
    }
    return written.substring(0, point);
  }

  /** A fraction without an exponent; what is no number as Java calls it. */
  static String of(double number) {
    return Double.isFinite(number)
        ? of(new BigDecimal(Double.toString(number)).toPlainString())
        : Double.toString(number);
  }

  static String of(float number) {
    return Float.isFinite(number)
        ? of(new BigDecimal(Float.toString(number)).toPlainString())
        : Float.toString(number);
  }
}
