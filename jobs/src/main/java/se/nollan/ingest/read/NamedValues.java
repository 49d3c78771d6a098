package se.nollan.ingest.read;

import org.apache.spark.unsafe.types.UTF8String;

/** Rows of a format that names every value: a row has no fields beyond its columns. */
abstract class NamedValues implements Rows {
  private final RowTexts values;
  private final boolean trim;

  NamedValues(ReadOptions options) {
    this.values = new RowTexts(options.columns().size());
    this.trim = options.text().trim();
  }

  /** Forgets the row before. */
  final void clear() {
    values.clear();
  }

  /** Takes the value of the row for one of the columns asked for. */
  final void take(int column, UTF8String value) {
    values.put(column, value);
  }

  /** A text as the source wants its values: trimmed, or as it stands. */
  final UTF8String wanted(String text) {
    return trim ? Blank.trimmed(text) : UTF8String.fromString(text);
  }

  @Override
  public final RowTexts values() {
    return values;
  }

  @Override
  public final UTF8String extra() {
    return null;
  }
}
