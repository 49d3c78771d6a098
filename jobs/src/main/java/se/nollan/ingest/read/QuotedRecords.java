package se.nollan.ingest.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The records of a text whose quotes are as RFC 4180 has them, whatever character they are. */
final class QuotedRecords implements Records {
  static final String MEND =
      "; quotes go around whole fields, and stand twice within them: deliver it so, or let the source"
          + " say how it quotes (quote, escape)";

  private final CsvText text;
  private final CsvReader<Boolean> csv;
  private final CloseableIterator<Boolean> records;
  private final Handler handler;

  QuotedRecords(CsvText text, FieldLayout.Delimited layout, RowFields fields) {
    this.text = text;
    this.handler = new Handler(fields);
    this.csv =
        CsvReader.builder()
            .fieldSeparator(layout.delimiter())
            .quoteCharacter(layout.quote())
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(CsvRows.MAX_RECORD)
            .build(handler, text);
    this.records = csv.iterator();
  }

  @Override
  public boolean next() throws BrokenFileException {
    try {
      if (!records.hasNext()) {
        return false;
      }
      records.next();
      return true;
    } catch (CsvParseException e) {
      // The parser's own message may quote what the file holds.
      throw new BrokenFileException(
          "not CSV as RFC 4180 has it, near line " + (text.linesBefore() + handler.line) + MEND);
    } catch (UncheckedIOException e) {
      throw new BrokenFileException("cannot be read to its end");
    }
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** Hands on what the parser finds. */
  private static final class Handler extends CsvCallbackHandler<Boolean> {
    private final RowFields fields;
    private long line;

    Handler(RowFields fields) {
      this.fields = fields;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
      line = startingLineNumber;
      fields.begin();
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
      fields.add(buffer, offset, length, quoted);
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
      throw new IllegalStateException("comments are not asked for");
    }

    @Override
    protected void setEmpty() {
      // Nothing has been added.
    }

    @Override
    protected Boolean buildRecord() {
      return true;
    }

    @Override
    protected RecordType getRecordType() {
      return RecordType.DATA;
    }

    @Override
    protected int getFieldCount() {
      return fields.count();
    }
  }
}
