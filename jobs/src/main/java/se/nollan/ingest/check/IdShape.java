package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;

/** What an id looks like once it is in upper case. */
enum IdShape {
  /** {@code SE}, ten digits, {@code -}, and one to eighteen letters and digits. */
  HSA_ID {
    @Override
    boolean fits(UTF8String text) {
      int length = text.numBytes();
      return length >= 14
          && length <= 31
          && text.getByte(0) == 'S'
          && text.getByte(1) == 'E'
          && all(text, 2, 12, IdShape::isDigit)
          && text.getByte(12) == '-'
          && all(text, 13, length, IdShape::isLetterOrDigit);
    }
  },

  /** Personal, co-ordination or local reserve number: twelve letters and digits. */
  PATIENT_ID {
    @Override
    boolean fits(UTF8String text) {
      return text.numBytes() == 12 && all(text, 0, 12, IdShape::isLetterOrDigit);
    }
  };

  abstract boolean fits(UTF8String text);

  private interface Kind {
    boolean has(byte letter);
  }

  private static boolean all(UTF8String text, int from, int to, Kind kind) {
    for (int i = from; i < to; i++) {
      if (!kind.has(text.getByte(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(byte letter) {
    return letter >= '0' && letter <= '9';
  }

  private static boolean isLetterOrDigit(byte letter) {
    return isDigit(letter) || (letter >= 'A' && letter <= 'Z');
  }
}
