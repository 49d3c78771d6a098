package se.nollan.ingest.read;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;

/** The records of a text that has no quotes, or in which a character escapes others. */
final class EscapedRecords implements Records {
  private final CsvText text;
  private final Bounded bounded;
  private final CSVParser csv;
  private final Iterator<CSVRecord> records;
  private final RowFields fields;

  EscapedRecords(CsvText text, FieldLayout.Delimited layout, RowFields fields) {
    this.text = text;
    this.bounded = new Bounded(text);
    this.fields = fields;
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(layout.delimiter())
            .setQuote(layout.quotes() ? layout.quote() : null)
            .setEscape(layout.escapes() ? layout.escape() : null)
            .setIgnoreEmptyLines(true)
            // So that a quoted empty value can be told from one that is not there.
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();
    try {
      this.csv = CSVParser.builder().setReader(bounded).setFormat(format).get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.records = csv.iterator();
  }

  @Override
  public boolean next() throws IOException, BrokenFileException {
    long line = csv.getCurrentLineNumber() + 1;
    try {
      if (!records.hasNext()) {
        return false;
      }
      fields.begin();
      for (String value : records.next()) {
        add(value);
      }
      bounded.begin();
      return true;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        // The parser's own message may quote what the file holds.
        throw new BrokenFileException(
            "not CSV with the source's quotes and escapes, near line "
                + (text.linesBefore() + line));
      }
      throw new BrokenFileException("cannot be read to its end");
    }
  }

  private void add(String value) {
    char[] letters = value == null ? new char[0] : value.toCharArray();
    fields.add(letters, 0, letters.length, value != null && letters.length == 0);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** Lets no record fill the memory. */
  private static final class Bounded extends FilterReader {
    private int read;

    Bounded(Reader text) {
      super(text);
    }

    void begin() {
      read = 0;
    }

    @Override
    public int read() throws IOException {
      char[] letter = new char[1];
      return read(letter, 0, 1) < 0 ? -1 : letter[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      if (read > CsvRows.MAX_RECORD) {
        throw new CSVException("too long");
      }
      int n = in.read(buffer, offset, length);
      read += Math.max(n, 0);
      return n;
    }
  }
}
