package se.nollan.columns;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;

/** Whole numbers of four or eight bytes: counts, days, instants, pseudonyms. */
final class NumberColumn extends CodedColumn {
  private final int width;
  private final Bytes one = new Bytes();
  private long last;
  private int idOfLast = Dictionary.FULL;

  NumberColumn(Target target, int width) {
    super(target, 0);
    this.width = width;
  }

  @Override
  protected void addValue(InternalRow row) throws IOException {
    long number = width == Long.BYTES ? row.getLong(place) : row.getInt(place);
    if (!coding() || !coded(number)) {
      put(number, plain);
    }
  }

  private boolean coded(long number) throws IOException {
    if (number != last || idOfLast == Dictionary.FULL) {
      one.clear();
      put(number, one);
      last = number;
      idOfLast = id(one.array(), Platform.BYTE_ARRAY_OFFSET, width);
      if (idOfLast == Dictionary.FULL) {
        return false;
      }
    }
    code(idOfLast);
    return true;
  }

  private void put(long number, Bytes to) {
    if (width == Long.BYTES) {
      to.putLong(number);
    } else {
      to.putInt((int) number);
    }
  }
}
