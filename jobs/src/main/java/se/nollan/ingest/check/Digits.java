package se.nollan.ingest.check;

/** Reads numbers of a fixed number of digits within a text of ASCII. */
final class Digits {
  /** Not a number. */
  static final int NONE = -1;

  private Digits() {}

  /** The number that these bytes spell; {@link #NONE} if any of them is no digit. */
  static int at(byte[] bytes, int from, int count) {
    int number = 0;
    for (int i = from; i < from + count; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
