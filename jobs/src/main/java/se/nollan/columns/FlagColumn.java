package se.nollan.columns;

import org.apache.parquet.bytes.BytesInput;
import org.apache.spark.sql.catalyst.InternalRow;

/** Yes and no. */
final class FlagColumn extends Column {
  private final Bits flags = new Bits();

  FlagColumn(Target target) {
    super(target);
  }

  @Override
  protected void addValue(InternalRow row) {
    flags.add(row.getBoolean(place) ? 1 : 0);
  }

  @Override
  protected BytesInput values() {
    return flags.input();
  }

  @Override
  protected void clear() {
    flags.clear();
  }
}
