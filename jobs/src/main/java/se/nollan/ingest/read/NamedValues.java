package se.nollan.ingest.read;

import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/** Rows of a format that names every value: a row has no fields beyond its columns. */
abstract class NamedValues implements Rows {
  private final UTF8String[] values;

  NamedValues(ReadOptions options) {
    this.values = new UTF8String[options.columns().size()];
  }

  /** Forgets the row before. */
  final void clear() {
    Arrays.fill(values, null);
  }

  /** Takes the value of the row for one of the columns asked for. */
  final void take(int column, UTF8String value) {
    values[column] = value;
  }

  @Override
  public final UTF8String[] values() {
    return values;
  }

  @Override
  public final UTF8String extra() {
    return null;
  }
}
