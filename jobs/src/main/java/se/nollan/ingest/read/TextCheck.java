package se.nollan.ingest.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Checks that bytes are text in the source's encoding, and whether it has what only a parser can
 * tell good from bad: quotes, or lines of many megabytes.
 */
final class TextCheck {
  /** Below this no field is too long for the parser, whatever stands before and after. */
  private static final int LONG_LINE = CsvRows.MAX_RECORD / 2;

  private final CharsetDecoder decoder;
  private final CharBuffer decoded = CharBuffer.allocate(1 << 16);
  private ByteBuffer pending = ByteBuffer.allocate(1 << 17);
  private boolean quote;
  private long charsSinceLineEnd;
  private boolean longLine;

  TextCheck(Charset charset) {
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  void accept(byte[] chunk, int length) throws BrokenFileException {
    pending.put(chunk, 0, length);
    decode(false);
  }

  /** To be called after the last byte: text must not end within a character. */
  void finish() throws BrokenFileException {
    decode(true);
  }

  boolean needsParsing() {
    return quote || longLine;
  }

  private void decode(boolean last) throws BrokenFileException {
    pending.flip();
    CoderResult result;
    do {
      result = decoder.decode(pending, decoded, last);
      if (result.isError()) {
        throw new BrokenFileException("text that is not " + decoder.charset().name());
      }
      scan();
    } while (result.isOverflow());
    pending.compact();
  }

  private void scan() {
    decoded.flip();
    char[] chars = decoded.array();
    int end = decoded.limit();
    charsSinceLineEnd = lineEnds(chars, end) ? 0 : charsSinceLineEnd + end;
    longLine |= charsSinceLineEnd > LONG_LINE;
    if (!quote) {
      for (int i = 0; i < end && !quote; i++) {
        quote = chars[i] == '"';
      }
    }
    decoded.clear();
  }

  /** Looked for from the end: most text has one near. */
  private static boolean lineEnds(char[] chars, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (chars[i] == '\n' || chars[i] == '\r') {
        return true;
      }
    }
    return false;
  }
}
