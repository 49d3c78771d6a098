package se.nollan.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;

/** The records of a text whose fields have so many characters each. */
final class FixedWidthRecords implements Records {
  private final CsvText text;
  private final BufferedReader letters;
  private final FieldLayout.FixedWidth layout;
  private final RowFields fields;
  private final StringBuilder line = new StringBuilder();
  private boolean returned;

  FixedWidthRecords(CsvText text, FieldLayout.FixedWidth layout, RowFields fields) {
    this.text = text;
    this.letters = new BufferedReader(text);
    this.layout = layout;
    this.fields = fields;
  }

  @Override
  public boolean next() throws IOException, BrokenFileException {
    if (!readLine()) {
      return false;
    }
    fields.begin();
    char[] chars = line.toString().toCharArray();
    int from = 0;
    for (int i = 0; i < layout.widths().size() && from < chars.length; i++) {
      int to = behind(from, layout.widths().get(i));
      fields.add(chars, from, to - from, false);
      from = to;
    }
    if (from < chars.length) {
      fields.add(chars, from, chars.length - from, false);
    }
    return true;
  }

  /** Where so many characters end; some are two of Java's. */
  private int behind(int from, int width) {
    return line.codePointCount(from, line.length()) <= width
        ? line.length()
        : line.offsetByCodePoints(from, width);
  }

  private boolean readLine() throws IOException, BrokenFileException {
    line.setLength(0);
    int letter = letters.read();
    if (letter == '\n' && returned) {
      letter = letters.read();
    }
    if (letter < 0) {
      return false;
    }
    while (letter >= 0 && letter != '\n' && letter != '\r') {
      if (line.length() > CsvRows.MAX_RECORD) {
        throw new BrokenFileException("a line that is too long to be one of fixed widths");
      }
      line.append((char) letter);
      letter = letters.read();
    }
    returned = letter == '\r';
    return true;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
