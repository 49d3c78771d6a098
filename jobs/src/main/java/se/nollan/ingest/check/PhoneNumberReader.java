package se.nollan.ingest.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Reads a phone number, brought to E.164, as a pseudonym. */
final class PhoneNumberReader extends CellReader {
  /** What may stand between the digits, beside {@code - ( )} and ASCII's own white space. */
  private static final String WHITE_SPACE =
      "\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004"
          + "\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

  private static final byte[] SWEDEN = {'+', '4', '6'};
  private static final String TRUNK_ZERO = "(0)";
  private static final int NOWHERE = -1;
  private static final int LEAST_DIGITS = 6;
  private static final int MOST_DIGITS = 15;

  /** Two zeros in place of a plus, and a trunk zero behind the country. */
  private static final int MOST_LETTERS = MOST_DIGITS + 3;

  private final Pseudonym pseudonym;
  private final byte[] number = new byte[SWEDEN.length + MOST_LETTERS];

  PhoneNumberReader(Pseudonym pseudonym) {
    this.pseudonym = pseudonym;
  }

  @Override
  Object read(byte[] bytes, int from, int to) {
    if (isAscii(bytes, from, to)) {
      return ofAscii(bytes, from, to, trunkZero(bytes, from, to));
    }
    String text = new String(bytes, from, to - from, UTF_8);
    byte[] ascii = withoutWhiteSpace(text).getBytes(UTF_8);
    int trunkZero = text.contains(TRUNK_ZERO) ? trunkZero(ascii, 0, ascii.length) : NOWHERE;
    return ofAscii(ascii, 0, ascii.length, trunkZero);
  }

  /** Where the trunk zero stands that a number with its country's code has beside it. */
  private static int trunkZero(byte[] bytes, int from, int to) {
    if (bytes[from] != '+' && (to - from < 2 || bytes[from] != '0' || bytes[from + 1] != '0')) {
      return NOWHERE;
    }
    for (int i = from + 1; i < to - 2; i++) {
      if (bytes[i] == '(' && bytes[i + 1] == '0' && bytes[i + 2] == ')') {
        return i + 1;
      }
    }
    return NOWHERE;
  }

  private Object ofAscii(byte[] bytes, int from, int to, int trunkZero) {
    int digits = digits(bytes, from, to, trunkZero);
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
  private int digits(byte[] bytes, int from, int to, int trunkZero) {
    int length = 0;
    for (int i = from; i < to; i++) {
      byte letter = bytes[i];
      if (!isBetweenDigits(letter) && i != trunkZero) {
        if (length == MOST_LETTERS) {
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
      return withoutTrunkZero(length - 1);
    }
    if (length > 0 && number[0] == '0') {
      System.arraycopy(number, 1, number, SWEDEN.length, length - 1);
      System.arraycopy(SWEDEN, 0, number, 0, SWEDEN.length);
      return length - 1 + SWEDEN.length;
    }
    return withoutTrunkZero(length);
  }

  /** Sweden's code with a zero behind it, which nobody dials; how long the number is without. */
  private int withoutTrunkZero(int length) {
    int after = SWEDEN.length;
    if (length > after
        && number[after] == '0'
        && Arrays.equals(number, 0, after, SWEDEN, 0, after)) {
      System.arraycopy(number, after + 1, number, after, length - after - 1);
      return length - 1;
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
