package se.nollan.columns;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.Platform;

/** Numbers of four or eight bytes: counts, days, instants, pseudonyms, rates. */
final class NumberColumn extends CodedColumn {
  /** What a row holds, and Parquet keeps. */
  enum Kind {
    INT(Integer.BYTES),
    LONG(Long.BYTES),
    DOUBLE(Double.BYTES);

    private final int width;

    Kind(int width) {
      this.width = width;
    }

    /** A switch, as there are three: the JVM would look a method of each up for every value. */
    long bits(InternalRow row, int place) {
      return switch (this) {
        case INT -> row.getInt(place);
        case LONG -> row.getLong(place);
        case DOUBLE -> Double.doubleToRawLongBits(row.getDouble(place));
      };
    }
  }

  private final Kind kind;
  private final int width;
  private final Bytes one = new Bytes();
  private long last;
  private int idOfLast = Dictionary.FULL;

  NumberColumn(Target target, Kind kind) {
    super(target, 0);
    this.kind = kind;
    this.width = kind.width;
  }

  @Override
  protected void addValue(InternalRow row) throws IOException {
    long number = kind.bits(row, place);
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
