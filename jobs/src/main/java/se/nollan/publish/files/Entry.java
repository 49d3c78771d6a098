package se.nollan.publish.files;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What stands in one place of a table; each file writes it in its own way. */
sealed interface Entry {

  /** Six decimals tell apart all shares of up to a thousand, and are read back as they were. */
  int DECIMALS = 6;

  /** A text, as it is. */
  record Text(String text) implements Entry {}

  /** A number; a share is between 0 and 1. */
  record Number(BigDecimal number) implements Entry {}

  /** No number, and why. */
  record None(Absence why) implements Entry {}

  static Entry text(String text) {
    return new Text(text);
  }

  static Entry count(long count) {
    return new Number(BigDecimal.valueOf(count));
  }

  static Entry share(long numerator, long denominator) {
    return new Number(
        BigDecimal.valueOf(numerator)
            .divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.HALF_EVEN));
  }

  static Entry share(double share) {
    return new Number(BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }

  static Entry none(Absence why) {
    return new None(why);
  }

  /** As plain text: a number with a decimal point, or the mark of why there is none. */
  default String plain() {
    if (this instanceof Text text) {
      return text.text();
    }
    return this instanceof Number number
        ? number.number().toPlainString()
        : ((None) this).why().mark();
  }
}
