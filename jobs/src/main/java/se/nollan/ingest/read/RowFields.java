package se.nollan.ingest.read;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Takes the fields of one record after the other straight from a parser's buffer to where its
 * columns are wanted, with no text made in between.
 */
final class RowFields {
  private final RowTexts values;
  private final boolean trim;
  private byte[] bytes = new byte[1 << 12];
  private int used;
  private final List<String> names = new ArrayList<>();
  private Header header;
  private int count;
  private boolean anything;
  private StringBuilder extra;
  private boolean surplus;

  /** Until {@link #columns} is called, records are a header. */
  RowFields(ReadOptions options) {
    this.values = new RowTexts(options.columns().size());
    this.trim = options.text().trim();
  }

  /** From here on, records are rows. */
  void columns(Header rows) {
    header = rows;
  }

  /** The fields of a header. */
  List<String> names() {
    return names;
  }

  RowTexts values() {
    return values;
  }

  /**
   * What a row has beyond its header; empty fields are harmless, and null if there are no others.
   */
  UTF8String extra() {
    return surplus ? UTF8String.fromString(extra.toString()) : null;
  }

  /** Forgets the record before. */
  void begin() {
    count = 0;
    anything = false;
    extra = null;
    surplus = false;
    used = 0;
    values.clear();
    names.clear();
  }

  /** Takes the record's next field. */
  void add(char[] buffer, int offset, int length, boolean quoted) {
    int field = count++;
    anything = anything || quoted || !Blank.only(buffer, offset, length);
    if (header == null) {
      UTF8String name = Blank.trimmed(buffer, offset, length);
      names.add(name == null ? "" : name.toString());
    } else if (field >= header.width()) {
      addExtra(buffer, offset, length);
    } else if (header.target(field) >= 0) {
      values.put(header.target(field), value(buffer, offset, length));
    }
  }

  /** A record's texts lie behind each other in one array, which the next record takes over. */
  private UTF8String value(char[] buffer, int offset, int length) {
    if (!trim) {
      return UTF8String.fromString(new String(buffer, offset, length));
    }
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
    surplus |= !Blank.only(buffer, offset, length);
  }

  /**
   * Whether the record is a blank line, which is no row: white space and delimiters alone. Quotes
   * around nothing are an empty value.
   */
  boolean blank() {
    return !anything;
  }

  /** Whether it is a row that lacks fields. */
  boolean lacksFields() {
    return anything && header != null && count < header.least();
  }

  int count() {
    return count;
  }
}
