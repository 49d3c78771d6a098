package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads a phone number, brought to E.164, as a pseudonym. */
final class PhoneNumberReader implements CellReader {
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
  public Object read(UTF8String text) {
    UTF8String ascii = text.isFullAscii() ? text : withoutWhiteSpace(text);
    int length = digits(ascii);
    if (length == Digits.NONE) {
      return null;
    }
    UTF8String international = international(length);
    return isE164(international) ? (Object) pseudonym.of(international) : null;
  }

  private static UTF8String withoutWhiteSpace(UTF8String text) {
    StringBuilder kept = new StringBuilder();
    text.toString()
        .chars()
        .filter(c -> WHITE_SPACE.indexOf(c) < 0)
        .forEach(c -> kept.append((char) c));
    return UTF8String.fromString(kept.toString());
  }

  /** Copies what is not between digits; {@link Digits#NONE} if that is longer than any number. */
  private int digits(UTF8String text) {
    int length = 0;
    for (int i = 0; i < text.numBytes(); i++) {
      byte letter = text.getByte(i);
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

  private UTF8String international(int length) {
    if (length > 1 && number[0] == '0' && number[1] == '0') {
      number[1] = '+';
      return UTF8String.fromBytes(number, 1, length - 1);
    }
    if (length > 0 && number[0] == '0') {
      System.arraycopy(number, 1, number, SWEDEN.length, length - 1);
      System.arraycopy(SWEDEN, 0, number, 0, SWEDEN.length);
      return UTF8String.fromBytes(number, 0, length - 1 + SWEDEN.length);
    }
    return UTF8String.fromBytes(number, 0, length);
  }

  private static boolean isE164(UTF8String number) {
    int digits = number.numBytes() - 1;
    if (digits < LEAST_DIGITS || digits > MOST_DIGITS || number.getByte(0) != '+') {
      return false;
    }
    if (number.getByte(1) == '0') {
      return false;
    }
    for (int i = 1; i <= digits; i++) {
      if (number.getByte(i) < '0' || number.getByte(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
