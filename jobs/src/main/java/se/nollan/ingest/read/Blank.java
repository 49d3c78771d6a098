package se.nollan.ingest.read;

import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Trims delivered values: white space around them, of any script, carries no meaning. Nor do the
 * marks that programs leave where a text begins or ends: byte order marks, of which files that were
 * put together have some within, and the control character that DOS ends a text with.
 */
final class Blank {
  private static final char DOS_END = 0x1A;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Blank() {}

  /** The value without the white space around it; {@code null} if nothing is left. */
  static UTF8String trimmed(char[] text, int offset, int length) {
    return trimmed(text, offset, length, new byte[length], 0);
  }

  /**
   * The same, laid into an array if it is ASCII.
   *
   * @param at from where on there is room for as many bytes as there are characters
   */
  static UTF8String trimmed(char[] text, int offset, int length, byte[] into, int at) {
    int from = offset;
    int to = offset + length;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (from < to && isBlank(text[to - 1])) {
      to--;
    }
    return from == to ? null : utf8(text, from, to, into, at);
  }

  static UTF8String trimmed(String text) {
    return trimmed(text.toCharArray(), 0, text.length());
  }

  /** Behind the white space that valid UTF-8 begins with. */
  static int behindLeading(byte[] utf8, int from, int to) {
    int at = from;
    while (at < to && isBlank(character(utf8, at))) {
      at = behind(utf8, at, to);
    }
    return at;
  }

  /** Where the white space begins that valid UTF-8 ends with. */
  static int trailing(byte[] utf8, int from, int to) {
    int at = to;
    while (at > from) {
      int last = at - 1;
      while (goesOn(utf8[last])) {
        last--;
      }
      if (!isBlank(character(utf8, last))) {
        return at;
      }
      at = last;
    }
    return at;
  }

  private static int behind(byte[] utf8, int at, int to) {
    int next = at + 1;
    while (next < to && goesOn(utf8[next])) {
      next++;
    }
    return next;
  }

  /** Whether a byte is not a character's first. */
  private static boolean goesOn(byte letter) {
    return letter < (byte) 0xC0;
  }

  /** The character that begins there; of those of four bytes, half of it: none is white space. */
  private static char character(byte[] utf8, int at) {
    byte first = utf8[at];
    if (first >= 0) {
      return (char) first;
    }
    if (first < (byte) 0xE0) {
      return (char) ((first & 0x1F) << 6 | utf8[at + 1] & 0x3F);
    }
    if (first < (byte) 0xF0) {
      return (char) ((first & 0x0F) << 12 | (utf8[at + 1] & 0x3F) << 6 | utf8[at + 2] & 0x3F);
    }
    return Character.MIN_SURROGATE;
  }

  static boolean isBlank(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F) || c == DOS_END
        : c > 0x7E && (c == 0x85 || c == BYTE_ORDER_MARK || Character.isSpaceChar(c));
  }

  /** Whether there is nothing but such. */
  static boolean only(char[] text, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      if (!isBlank(text[i])) {
        return false;
      }
    }
    return true;
  }

  private static UTF8String utf8(char[] text, int from, int to, byte[] into, int at) {
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= 0x80) {
        return UTF8String.fromBytes(
            new String(text, from, to - from).getBytes(StandardCharsets.UTF_8));
      }
      into[at + i - from] = (byte) c;
    }
    return UTF8String.fromBytes(into, at, to - from);
  }
}
