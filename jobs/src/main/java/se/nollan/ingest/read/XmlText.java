package se.nollan.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of an XML document, in the encoding that its mark or its first line says. Bytes that are
 * no text in it are an error: the JDK's parser takes some in silence, and tells others on the
 * terminal.
 */
final class XmlText {
  private static final int LONGEST_DECLARATION = 1 << 10;

  /** How documents begin, byte by byte, that are not like ASCII. */
  private static final Map<String, Charset> BEGINNINGS =
      Map.of(
          "\u00EF\u00BB\u00BF", StandardCharsets.UTF_8,
          "\u00FE\u00FF", StandardCharsets.UTF_16BE,
          "\u00FF\u00FE", StandardCharsets.UTF_16LE,
          "\0<\0", StandardCharsets.UTF_16BE,
          "<\0", StandardCharsets.UTF_16LE);

  private static final Pattern DECLARED =
      Pattern.compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

  private XmlText() {}

  /**
   * The text of these bytes, without a byte order mark.
   *
   * @throws IllegalArgumentException if it says an encoding that nobody knows
   */
  static Reader of(InputStream bytes) throws IOException {
    PushbackInputStream again = new PushbackInputStream(bytes, LONGEST_DECLARATION);
    byte[] first = again.readNBytes(LONGEST_DECLARATION);
    String beginning = new String(first, StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(beginning);
    Charset charset = declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
    int mark = 0;
    for (Map.Entry<String, Charset> other : BEGINNINGS.entrySet()) {
      if (beginning.startsWith(other.getKey())) {
        charset = other.getValue();
        mark = other.getKey().indexOf('<') < 0 ? other.getKey().length() : 0;
      }
    }
    again.unread(first, mark, first.length - mark);
    return new InputStreamReader(
        again,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
