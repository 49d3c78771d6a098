package se.nollan.ingest.read;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** The rows of a CSV file: RFC 4180, any line ends, blank lines are no rows. */
final class CsvRows implements Rows {
  static final int MAX_RECORD = 1 << 24;

  private final CsvReader<Boolean> csv;
  private final CloseableIterator<Boolean> records;
  private final CsvFields fields;

  CsvRows(Reader text, ReadOptions options) throws BrokenFileException {
    this.fields = new CsvFields(options.columns().size());
    FieldLayout.Delimited delimited = (FieldLayout.Delimited) options.text().fields();
    this.csv =
        CsvReader.builder()
            .fieldSeparator(delimited.delimiter())
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowUnclosedQuote(false)
            .maxBufferSize(MAX_RECORD)
            .build(fields, text);
    this.records = csv.iterator();
    fields.columns(options.text().header() ? header(options) : Header.positional(options));
  }

  private Header header(ReadOptions options) throws BrokenFileException {
    fields.collectNames();
    if (!advance()) {
      throw new BrokenFileException("no header");
    }
    List<String> names = new ArrayList<>(fields.names());
    return Header.of(names, options);
  }

  @Override
  public boolean next() throws BrokenFileException {
    return advance();
  }

  /** Moves to the next record that is no blank line. */
  private boolean advance() throws BrokenFileException {
    try {
      while (records.hasNext()) {
        if (records.next()) {
          return true;
        }
      }
      return false;
    } catch (CsvParseException e) {
      // The parser's own message may quote what the file holds.
      throw new BrokenFileException("not CSV as RFC 4180 has it, near line " + fields.line());
    } catch (UncheckedIOException e) {
      throw new BrokenFileException("cannot be read to its end");
    }
  }

  @Override
  public RowTexts values() {
    return fields.values();
  }

  @Override
  public UTF8String extra() {
    return fields.extra();
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
