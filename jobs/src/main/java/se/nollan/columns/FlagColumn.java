package se.nollan.columns;

import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.spark.sql.catalyst.InternalRow;

/** Yes and no: eight in a byte, the first in its lowest bit. */
final class FlagColumn extends Column {
  private int begun;
  private int bits;

  FlagColumn(Target target) {
    super(target);
  }

  @Override
  protected void addValue(InternalRow row) {
    begun |= (row.getBoolean(place) ? 1 : 0) << bits;
    if (++bits == Byte.SIZE) {
      put();
    }
  }

  private void put() {
    plain.putByte(begun);
    begun = 0;
    bits = 0;
  }

  @Override
  protected BytesInput values() throws IOException {
    if (bits > 0) {
      put();
    }
    return super.values();
  }
}
