package se.nollan.ingest.read;

/**
 * Quotes around whole fields of one line, as nearly all who quote write them: where such a field
 * ends can be told without a parser, and its text cannot be broken.
 */
final class SimpleQuotes {
  private static final long QUOTES = EightBytes.all('"');

  private SimpleQuotes() {}

  /**
   * Whether a text has no other quotes. What is before the first and behind the last of a field's
   * quotes has to be a delimiter, a line's end or the text's; those between stand two by two.
   */
  static boolean alone(KeptText text, char delimiter) {
    byte[] bytes = text.bytes();
    int end = text.length();
    int opening = next(bytes, text.start(), end);
    while (opening < end) {
      int behind = closing(bytes, opening + 1, end) + 1;
      boolean begins = opening == text.start() || ends(bytes[opening - 1], delimiter);
      boolean ends = behind == end || (behind < end && ends(bytes[behind], delimiter));
      if (!begins || !ends) {
        return false;
      }
      opening = next(bytes, behind, end);
    }
    return true;
  }

  private static boolean ends(byte letter, char delimiter) {
    return letter == delimiter || letter == '\n' || letter == '\r';
  }

  /** The place of the next quote; {@code end} if there is none. */
  private static int next(byte[] bytes, int from, int end) {
    int at = from;
    while (at <= end - Long.BYTES) {
      long found = EightBytes.zeros(EightBytes.at(bytes, at) ^ QUOTES);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      at += Long.BYTES;
    }
    while (at < end && bytes[at] != '"') {
      at++;
    }
    return at;
  }

  /**
   * The place of the quote that closes a field; {@code end} if its line has none.
   *
   * @param from behind the quote that opens it
   */
  static int closing(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n' && bytes[at] != '\r') {
      if (bytes[at] == '"') {
        if (at + 1 == end || bytes[at + 1] != '"') {
          return at;
        }
        at++;
      }
      at++;
    }
    return end;
  }

  /** Whether there are quotes between those that a field begins and ends with. */
  static boolean within(byte[] bytes, int from, int to) {
    return next(bytes, from, to) < to;
  }

  /** What stands between a field's quotes: of two quotes next to each other, one is meant. */
  static byte[] meant(byte[] bytes, int from, int to) {
    int quotes = 0;
    for (int i = from; i < to; i++) {
      quotes += bytes[i] == '"' ? 1 : 0;
    }
    byte[] meant = new byte[to - from - quotes / 2];
    int length = 0;
    for (int i = from; i < to; i++) {
      meant[length++] = bytes[i];
      i += bytes[i] == '"' ? 1 : 0;
    }
    return meant;
  }
}
