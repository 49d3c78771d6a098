package se.nollan.ingest.read;

import org.apache.spark.unsafe.types.UTF8String;

/** Rows of a format that names every value: a row has no fields beyond its columns. */
abstract class NamedValues implements Rows {
  private final RowTexts values;

  NamedValues(ReadOptions options) {
    this.values = new RowTexts(options.columns().size());
  }

  /** Forgets the row before. */
  final void clear() {
    values.clear();
  }

  /** Takes the value of the row for one of the columns asked for. */
  final void take(int column, UTF8String value) {
    values.put(column, value);
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
