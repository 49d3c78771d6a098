package se.nollan.columns;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;

/** Whole numbers of four or eight bytes: counts, days, instants, pseudonyms. */
final class NumberColumn extends CodedColumn {
  private final int width;
  private final Bytes one = new Bytes();

  NumberColumn(Target target, int width) {
    super(target, 0);
    this.width = width;
  }

  @Override
  protected void addValue(InternalRow row) throws IOException {
    if (coding()) {
      one.clear();
      put(row, one);
      if (code(one.array(), Platform.BYTE_ARRAY_OFFSET, width)) {
        return;
      }
    }
    put(row, plain);
  }

  private void put(InternalRow row, Bytes to) {
    if (width == Long.BYTES) {
      to.putLong(row.getLong(place));
    } else {
      to.putInt(row.getInt(place));
    }
  }
}
