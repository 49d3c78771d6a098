package se.nollan.ingest.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of a CSV file from its header on, behind the lines that the source says come before it
 * and the one in which spreadsheets are told the delimiter.
 */
final class CsvText extends Reader {
  private final BufferedReader text;
  private int linesBefore;
  private int last = '\n';

  CsvText(Reader decoded, TextForm form) throws IOException, BrokenFileException {
    this.text = new BufferedReader(decoded);
    for (int line = 0; line < form.skipLines(); line++) {
      skipLine();
      linesBefore++;
    }
    if (form.fields() instanceof FieldLayout.Delimited layout) {
      int length = DelimiterLine.length(beginning(), layout.delimiter());
      if (length > 0) {
        text.skip(length);
        linesBefore++;
      }
    }
  }

  private void skipLine() throws IOException, BrokenFileException {
    int letter = text.read();
    if (letter < 0) {
      throw TextForm.tooFewLines();
    }
    while (letter >= 0 && letter != '\n' && letter != '\r') {
      letter = text.read();
    }
    if (letter == '\r') {
      text.mark(1);
      if (text.read() != '\n') {
        text.reset();
      }
    }
  }

  private String beginning() throws IOException {
    char[] letters = new char[DelimiterLine.LONGEST];
    text.mark(letters.length);
    int length = 0;
    for (int n = 0; n >= 0 && length < letters.length; length += Math.max(n, 0)) {
      n = text.read(letters, length, letters.length - length);
    }
    text.reset();
    return new String(letters, 0, length);
  }

  /** How many lines of the file come before this text. */
  int linesBefore() {
    return linesBefore;
  }

  /** Whether what has been read so far ends with a line. */
  boolean atLineEnd() {
    return last == '\n' || last == '\r';
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int n = text.read(buffer, offset, length);
    if (n > 0) {
      last = buffer[offset + n - 1];
    }
    return n;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
