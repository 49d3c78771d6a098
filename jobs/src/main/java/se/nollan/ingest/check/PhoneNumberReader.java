package se.nollan.ingest.check;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads a phone number, brought to E.164, as a pseudonym. */
final class PhoneNumberReader extends CellReader {
  /** What may stand between the digits, beside {@code - ( )} and ASCII's own white space. */
  private static final String WHITE_SPACE =
      "\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004"
          + "\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

  private static final byte[] SWEDEN = {'+', '4', '6'};
  private static final int LEAST_DIGITS = 6;
  private static final int MOST_DIGITS = 15;

  private final Pseudonym pseudonym;
  private final byte[] number = new byte[SWEDEN.length + MOST_DIGITS + 2];

  PhoneNumberReader(Pseudonym pseudonym) {
    this.pseudonym = pseudonym;
  }

  @Override
  Object read(byte[] bytes, int from, int to) {
    if (isAscii(bytes, from, to)) {
      return ofAscii(bytes, from, to);
    }
    byte[] ascii = withoutWhiteSpace(new String(bytes, from, to - from, UTF_8)).getBytes(UTF_8);
    return ofAscii(ascii, 0, ascii.length);
  }

  private Object ofAscii(byte[] bytes, int from, int to) {
    int digits = digits(bytes, from, to);
    if (digits == Digits.NONE) {
      return null;
    }
    int length = international(digits);
    return isE164(length) ? (Object) pseudonym.of(number, 0, length) : null;
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    int all = 0;
    for (int i = from; i < to; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  private static String withoutWhiteSpace(String text) {
    StringBuilder kept = new StringBuilder();
    text.chars().filter(c -> WHITE_SPACE.indexOf(c) < 0).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  /** Copies what is not between digits; {@link Digits#NONE} if that is longer than any number. */
  private int digits(byte[] bytes, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) {
      byte letter = bytes[i];
      if (!isBetweenDigits(letter)) {
        if (length == MOST_DIGITS + 2) {
          return Digits.NONE;
        }
        number[length++] = letter;
      }
    }
    return length;
  }

  private static boolean isBetweenDigits(byte letter) {
    return letter == '-'
        || letter == '('
        || letter == ')'
        || letter == ' '
        || (letter >= '\t' && letter <= '\r')
        || (letter >= 0x1C && letter <= 0x1F);
  }

  /** Begins the number with its country; how long it is then. */
  private int international(int length) {
    if (length > 1 && number[0] == '0' && number[1] == '0') {
      System.arraycopy(number, 1, number, 0, length - 1);
      number[0] = '+';
      return length - 1;
    }
    if (length > 0 && number[0] == '0') {
      System.arraycopy(number, 1, number, SWEDEN.length, length - 1);
      System.arraycopy(SWEDEN, 0, number, 0, SWEDEN.length);
      return length - 1 + SWEDEN.length;
    }
    return length;
  }

  private boolean isE164(int length) {
    int digits = length - 1;
    if (digits < LEAST_DIGITS || digits > MOST_DIGITS || number[0] != '+') {
      return false;
    }
    if (number[1] == '0') {
      return false;
    }
    for (int i = 1; i <= digits; i++) {
      if (number[i] < '0' || number[i] > '9') {
        return false;
      }
    }
    return true;
  }
}
