package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads numbers of a fixed number of digits within a text of ASCII. */
final class Digits {
  /** Not a number. */
  static final int NONE = -1;

  private Digits() {}

  /** The number that these bytes spell; {@link #NONE} if any of them is no digit. */
  static int at(UTF8String text, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = text.getByte(i) - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
