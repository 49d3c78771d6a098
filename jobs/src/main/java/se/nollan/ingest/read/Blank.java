package se.nollan.ingest.read;

import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.types.UTF8String;

/** Trims delivered values: white space around them, of any script, carries no meaning. */
final class Blank {
  private Blank() {}

  /** The value without the white space around it; {@code null} if nothing is left. */
  static UTF8String trimmed(char[] text, int offset, int length) {
    int from = offset;
    int to = offset + length;
    while (from < to && isBlank(text[from])) {
      from++;
    }
    while (from < to && isBlank(text[to - 1])) {
      to--;
    }
    return from == to ? null : utf8(text, from, to);
  }

  static UTF8String trimmed(String text) {
    return trimmed(text.toCharArray(), 0, text.length());
  }

  static boolean isBlank(char c) {
    return c <= ' '
        ? c == ' ' || (c >= '\t' && c <= '\r') || (c >= 0x1C && c <= 0x1F)
        : c > 0x7E && (c == 0x85 || Character.isSpaceChar(c));
  }

  private static UTF8String utf8(char[] text, int from, int to) {
    byte[] bytes = new byte[to - from];
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c >= 0x80) {
        return UTF8String.fromBytes(
            new String(text, from, to - from).getBytes(StandardCharsets.UTF_8));
      }
      bytes[i - from] = (byte) c;
    }
    return UTF8String.fromBytes(bytes);
  }
}
