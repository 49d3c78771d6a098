package se.nollan.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits text into records and fields: comma, RFC 4180 quotes, a line ends with CRLF, LF or CR.
 *
 * <p>A quote opens a quoted field only where the field begins; elsewhere in an unquoted field it is
 * a character like any other. What follows the closing quote must be a comma or the line's end, and
 * the file must not end within quotes: such text is not RFC 4180, and so not the format it claims.
 */
final class ReferenceCsv {

  private final String text;
  private int position;

  private ReferenceCsv(String text) {
    this.text = text;
  }

  /**
   * All records, the header among them. Blank lines are no records: "rows of delimiters alone (they
   * are blank lines)".
   */
  static List<List<String>> parse(String text) throws UnreadableFileException {
    ReferenceCsv csv = new ReferenceCsv(text);
    List<List<String>> records = new ArrayList<>();
    while (csv.position < text.length()) {
      int start = csv.position;
      List<String> record = csv.record();
      if (!blank(text.substring(start, csv.position))) {
        records.add(record);
        csv.mustBeWhole(records);
      }
    }
    return records;
  }

  private static boolean blank(String line) {
    return ReferenceValues.trim(line.replaceAll("[,\\s\\h]", "")).isEmpty();
  }

  /**
   * "CSV that ends within a row: no line end, and fewer fields in the last row than in the header"
   */
  private void mustBeWhole(List<List<String>> records) throws UnreadableFileException {
    char last = text.charAt(position - 1);
    boolean cut = position == text.length() && last != '\n' && last != '\r';
    if (cut && records.get(records.size() - 1).size() < records.get(0).size()) {
      throw new UnreadableFileException("the file ends within a row");
    }
  }

  /** The fields up to the line's end, which is read as well. */
  private List<String> record() throws UnreadableFileException {
    List<String> fields = new ArrayList<>();
    fields.add(field());
    while (at(',')) {
      position++;
      fields.add(field());
    }
    if (at('\r')) {
      position++;
    }
    if (at('\n')) {
      position++;
    }
    return fields;
  }

  private String field() throws UnreadableFileException {
    return at('"') ? quoted() : unquoted();
  }

  private String unquoted() {
    int start = position;
    while (!atFieldEnd()) {
      position++;
    }
    return text.substring(start, position);
  }

  private String quoted() throws UnreadableFileException {
    StringBuilder value = new StringBuilder();
    position++;
    while (true) {
      if (position == text.length()) {
        throw new UnreadableFileException("the file ends within quotes");
      }
      char character = text.charAt(position++);
      if (character != '"') {
        value.append(character);
      } else if (at('"')) {
        value.append('"');
        position++;
      } else {
        break;
      }
    }
    if (!atFieldEnd()) {
      throw new UnreadableFileException("text after a closing quote");
    }
    return value.toString();
  }

  private boolean atFieldEnd() {
    return position == text.length() || at(',') || at('\r') || at('\n');
  }

  private boolean at(char character) {
    return position < text.length() && text.charAt(position) == character;
  }
}
