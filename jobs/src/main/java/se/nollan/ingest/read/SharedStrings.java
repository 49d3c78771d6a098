package se.nollan.ingest.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;

/** The texts that a workbook keeps once for all its cells, behind each other in one array. */
final class SharedStrings {
  private static final int MOST_BYTES = 192 << 20;
  private static final int LONGEST = 1 << 16;

  /** The elements with text; between others there may be line ends. */
  private static final Set<String> LEAVES = Set.of("t", "v");

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private byte[] bytes = new byte[1 << 12];
  private int[] ends = new int[1 << 8];
  private int count;

  /** Takes all texts of the part of a workbook that holds them. */
  void read(XmlDocument part) throws IOException, BrokenFileException {
    while (!part.ended()) {
      if (part.tag() && part.name().equals("si")) {
        add(text(part).getBytes(StandardCharsets.UTF_8));
      }
    }
    part.toEnd();
  }

  private void add(byte[] text) throws BrokenFileException {
    int used = count == 0 ? 0 : ends[count - 1];
    if (text.length > MOST_BYTES - used) {
      throw new BrokenFileException(
          "a workbook of more than %d MB of different texts; deliver it as CSV"
              .formatted(MOST_BYTES >> 20));
    }
    if (used + text.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(used + text.length, 2 * bytes.length));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * count);
    }
    System.arraycopy(text, 0, bytes, used, text.length);
    ends[count++] = used + text.length;
  }

  /** The text of that number, from 0 on. */
  String get(int number) throws BrokenFileException {
    if (number < 0 || number >= count) {
      throw new BrokenFileException("a workbook that is damaged: it lacks a text of its cells");
    }
    int from = number == 0 ? 0 : ends[number - 1];
    return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
  }

  /**
   * The text of the element whose tag has just begun, to its end: without what tells how it is
   * pronounced, and with the characters that XML cannot hold.
   */
  static String text(XmlDocument part) throws BrokenFileException {
    StringBuilder text = new StringBuilder();
    String within = part.name();
    int pronounced = 0;
    for (int depth = 1; depth > 0; ) {
      int event = part.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        within = part.name();
        depth++;
        pronounced += pronounced > 0 || within.equals("rPh") ? 1 : 0;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        within = "";
        depth--;
        pronounced -= pronounced > 0 ? 1 : 0;
      } else if (XmlDocument.isText(event) && pronounced == 0 && LEAVES.contains(within)) {
        text.append(part.text());
      }
      if (text.length() > LONGEST) {
        throw new BrokenFileException("a workbook with a text longer than a cell can hold");
      }
    }
    return text.indexOf("_x") < 0 ? text.toString() : unescaped(text);
  }

  private static String unescaped(CharSequence text) {
    return ESCAPED
        .matcher(text)
        .replaceAll(
            escaped ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escaped.group(1), 16))));
  }
}
