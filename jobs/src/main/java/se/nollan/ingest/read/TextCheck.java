package se.nollan.ingest.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Checks that bytes are text in the source's encoding, and whether it has what only a parser can
 * tell good from bad: quotes, unless all are {@link SimpleQuotes}, lines of many megabytes, or an
 * end without a line's end.
 */
final class TextCheck {
  /** Below this no field is too long for the parser, whatever stands before and after. */
  private static final int LONG_LINE = CsvRows.MAX_RECORD / 2;

  /** Those in which a byte below 128 is the character of that number, whatever stands before it. */
  private static final Set<Charset> EXTEND_ASCII =
      Set.of(
          StandardCharsets.UTF_8,
          StandardCharsets.US_ASCII,
          StandardCharsets.ISO_8859_1,
          Charset.forName("ISO-8859-15"),
          Charset.forName("windows-1252"));

  private static final long QUOTES = EightBytes.all('"');

  private final Charset charset;
  private final boolean extendsAscii;
  private final CharsetDecoder decoder;
  private final CharBuffer decoded = CharBuffer.allocate(1 << 16);
  private ByteBuffer pending = ByteBuffer.allocate(1 << 17);
  private boolean quote;
  private long charsSinceLineEnd;
  private boolean longLine;
  private int last = '\n';
  private boolean onlyAscii = true;

  /** The first two bytes; -1 until they are known. */
  private int beginning = -1;

  TextCheck(Charset charset) {
    this.charset = charset;
    this.extendsAscii = EXTEND_ASCII.contains(charset);
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  void accept(byte[] chunk, int length) throws BrokenFileException {
    if (beginning < 0 && length > 1) {
      beginning = (chunk[0] & 0xFF) << 8 | chunk[1] & 0xFF;
    }
    if (extendsAscii && pending.position() == 0 && ascii(chunk, length)) {
      count(lineEnds(chunk, length), length);
      last = length > 0 ? chunk[length - 1] : last;
      return;
    }
    onlyAscii = false;
    pending.put(chunk, 0, length);
    decode(false);
  }

  /** Whether a chunk is ASCII, eight bytes at a time; looks for quotes on the way. */
  private boolean ascii(byte[] chunk, int length) {
    long highest = 0;
    long quotes = 0;
    int i = 0;
    for (; i <= length - Long.BYTES; i += Long.BYTES) {
      long eight = EightBytes.at(chunk, i);
      highest |= eight;
      quotes |= EightBytes.zeros(eight ^ QUOTES);
    }
    for (; i < length; i++) {
      highest |= chunk[i];
      quotes |= chunk[i] == '"' ? 1 : 0;
    }
    boolean ascii = (highest & EightBytes.HIGHEST_BITS) == 0;
    quote |= ascii && quotes != 0;
    return ascii;
  }

  /** To be called after the last byte: text must not end within a character. */
  void finish() throws BrokenFileException {
    decode(true);
  }

  boolean quoted() {
    return quote;
  }

  /** Whether there is anything but quotes that only a parser can tell good from bad. */
  boolean needsParsing() {
    return longLine || !(last == '\n' || last == '\r');
  }

  /**
   * Whether the bytes are UTF-8 as well, and rows and fields end wherever they seem to, unless
   * quotes have it otherwise: what those do can only be told of all the text.
   */
  boolean plain() {
    return !longLine && (onlyAscii && extendsAscii || charset.equals(StandardCharsets.UTF_8));
  }

  private void decode(boolean last) throws BrokenFileException {
    pending.flip();
    CoderResult result;
    do {
      result = decoder.decode(pending, decoded, last);
      if (result.isError()) {
        throw new BrokenFileException("text that is not " + charset.name() + hint());
      }
      scan();
    } while (result.isOverflow());
    pending.compact();
  }

  /** What the bytes may be; empty if nothing tells. */
  private String hint() {
    return switch (beginning) {
      case 0xFFFE, 0xFEFF ->
          "; it begins as UTF-16 does: deliver it in the source's encoding, or let the source say"
              + " encoding = UTF-16";
      case 0x1F8B -> "; it begins as gzip does: give it a name that ends in .gz";
      case 0x504B -> "; it begins as an archive or a workbook does: deliver what is in it as text";
      default ->
          charset.equals(StandardCharsets.UTF_8)
              ? "; if it has arrived whole, deliver it in UTF-8, or let the source say which encoding"
                  + " it is in, such as encoding = windows-1252"
              : "";
    };
  }

  private void scan() {
    decoded.flip();
    char[] chars = decoded.array();
    int end = decoded.limit();
    count(lineEnds(chars, end), end);
    last = end > 0 ? chars[end - 1] : last;
    if (!quote) {
      for (int i = 0; i < end && !quote; i++) {
        quote = chars[i] == '"';
      }
    }
    decoded.clear();
  }

  private void count(boolean lineEnds, int chars) {
    charsSinceLineEnd = lineEnds ? 0 : charsSinceLineEnd + chars;
    longLine |= charsSinceLineEnd > LONG_LINE;
  }

  private static boolean lineEnds(byte[] ascii, int end) {
    for (int i = end - 1; i >= 0; i--) {
      if (ascii[i] == '\n' || ascii[i] == '\r') {
        return true;
      }
    }
    return false;
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
