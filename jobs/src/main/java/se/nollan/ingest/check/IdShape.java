package se.nollan.ingest.check;

/** What an id looks like once it is in upper case. */
enum IdShape {
  /** {@code SE}, ten digits, {@code -}, and one to eighteen letters and digits. */
  HSA_ID {
    @Override
    boolean fits(byte[] bytes, int from, int to) {
      int length = to - from;
      return length >= 14
          && length <= 31
          && bytes[from] == 'S'
          && bytes[from + 1] == 'E'
          && all(bytes, from + 2, from + 12, IdShape::isDigit)
          && bytes[from + 12] == '-'
          && all(bytes, from + 13, to, IdShape::isLetterOrDigit);
    }
  },

  /** Personal, co-ordination or local reserve number: twelve letters and digits. */
  PATIENT_ID {
    @Override
    boolean fits(byte[] bytes, int from, int to) {
      return to - from == 12 && all(bytes, from, to, IdShape::isLetterOrDigit);
    }
  };

  abstract boolean fits(byte[] bytes, int from, int to);

  private interface Kind {
    boolean has(byte letter);
  }

  private static boolean all(byte[] bytes, int from, int to, Kind kind) {
    for (int i = from; i < to; i++) {
      if (!kind.has(bytes[i])) {
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
