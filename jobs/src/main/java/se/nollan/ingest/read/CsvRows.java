package se.nollan.ingest.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** The rows of a CSV file, divided into fields by a parser; blank lines are no rows. */
final class CsvRows implements Rows {
  static final int MAX_RECORD = 1 << 24;

  static final String ENDS_WITHIN_A_ROW =
      "it ends within a row: its last line has no line end, and fewer fields than the header;"
          + " deliver it again, whole";

  private final CsvText text;
  private final Records records;
  private final RowFields fields;
  private boolean lacksFields;

  CsvRows(Reader decoded, ReadOptions options) throws IOException, BrokenFileException {
    this.text = new CsvText(decoded, options.text());
    this.fields = new RowFields(options);
    this.records = records(options.text().fields());
    fields.columns(options.text().header() ? header(options) : Header.positional(options));
  }

  private Records records(FieldLayout layout) {
    if (layout instanceof FieldLayout.Delimited delimited) {
      return delimited.quotes() && !delimited.escapes()
          ? new QuotedRecords(text, delimited, fields)
          : new EscapedRecords(text, delimited, fields);
    }
    return new FixedWidthRecords(text, (FieldLayout.FixedWidth) layout, fields);
  }

  private Header header(ReadOptions options) throws IOException, BrokenFileException {
    if (!next()) {
      throw new BrokenFileException("no header");
    }
    List<String> names = new ArrayList<>(fields.names());
    return Header.of(names, options);
  }

  @Override
  public boolean next() throws IOException, BrokenFileException {
    while (records.next()) {
      lacksFields = fields.lacksFields();
      if (!fields.blank()) {
        return true;
      }
    }
    if (lacksFields && !text.atLineEnd()) {
      throw new BrokenFileException(ENDS_WITHIN_A_ROW);
    }
    return false;
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
    records.close();
  }
}
