package se.nollan.ingest.read;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Takes the fields of a CSV record straight from the parser's buffer to where its columns are
 * wanted, with no text made in between. A record is true, or false for a blank line.
 */
final class CsvFields extends CsvCallbackHandler<Boolean> {
  private final RowTexts values;
  private byte[] bytes = new byte[1 << 12];
  private int used;
  private final List<String> names = new ArrayList<>();
  private Header header;
  private int count;
  private boolean anything;
  private long line;
  private StringBuilder extra;

  CsvFields(int columns) {
    this.values = new RowTexts(columns);
  }

  /** From here on, records are a header. */
  void collectNames() {
    header = null;
  }

  /** From here on, records are rows. */
  void columns(Header rows) {
    header = rows;
  }

  List<String> names() {
    return names;
  }

  RowTexts values() {
    return values;
  }

  UTF8String extra() {
    return extra == null ? null : UTF8String.fromString(extra.toString());
  }

  long line() {
    return line;
  }

  @Override
  protected void beginRecord(long startingLineNumber) {
    line = startingLineNumber;
    count = 0;
    anything = false;
    extra = null;
    used = 0;
    values.clear();
    names.clear();
  }

  @Override
  protected void addField(char[] buffer, int offset, int length, boolean quoted) {
    int field = count++;
    // A line of nothing but quotes is a row with an empty value.
    anything |= quoted;
    if (header == null) {
      UTF8String name = Blank.trimmed(buffer, offset, length);
      names.add(name == null ? "" : name.toString());
      anything |= name != null;
      return;
    }
    if (field >= header.width()) {
      addExtra(buffer, offset, length);
      return;
    }
    int target = header.target(field);
    if (target >= 0) {
      values.put(target, trimmed(buffer, offset, length));
      anything |= values.has(target);
    } else if (field == 0) {
      anything |= Blank.trimmed(buffer, offset, length) != null;
    }
  }

  /** A record's texts lie behind each other in one array, which the next record takes over. */
  private UTF8String trimmed(char[] buffer, int offset, int length) {
    if (used + length > bytes.length) {
      // The texts so far keep the array that they lie in.
      bytes = new byte[Math.max(2 * bytes.length, length)];
      used = 0;
    }
    UTF8String text = Blank.trimmed(buffer, offset, length, bytes, used);
    used += text == null ? 0 : text.numBytes();
    return text;
  }

  private void addExtra(char[] buffer, int offset, int length) {
    if (extra == null) {
      extra = new StringBuilder();
    } else {
      extra.append('|');
    }
    extra.append(buffer, offset, length);
  }

  @Override
  protected void setComment(char[] buffer, int offset, int length) {
    throw new IllegalStateException("comments are not asked for");
  }

  @Override
  protected void setEmpty() {
    count = 0;
  }

  /**
   * A line of white space alone comes as one empty field; so may a real row, if it has one column.
   */
  @Override
  protected Boolean buildRecord() {
    boolean blank = !anything && count <= 1;
    return !blank;
  }

  @Override
  protected RecordType getRecordType() {
    return RecordType.DATA;
  }

  @Override
  protected int getFieldCount() {
    return count;
  }
}
