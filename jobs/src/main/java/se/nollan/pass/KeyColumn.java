package se.nollan.pass;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.columns.Dictionary;

/** A column that tells groups apart: its values as numbers, which are compared at once. */
abstract class KeyColumn {
  private static final long NOTHING = Long.MIN_VALUE;

  private final int place;

  private KeyColumn(int place) {
    this.place = place;
  }

  /**
   * A column.
   *
   * @throws IllegalArgumentException if it is of another type than text, whole number of 32 bits,
   *     day, yes or no
   */
  static KeyColumn of(DataType type, int place) {
    if (type instanceof StringType) {
      return new Texts(place);
    }
    if (type instanceof BooleanType) {
      return new Flags(place);
    }
    if (type instanceof IntegerType || type instanceof DateType) {
      return new Numbers(place);
    }
    throw new IllegalArgumentException("nothing is grouped by " + type.catalogString());
  }

  /** What a row has, as a number. */
  final long code(InternalRow row) {
    return row.isNullAt(place) ? NOTHING : codeOfValue(row, place);
  }

  /** The value that a number stands for, in Spark's own types; null if there was none. */
  final Object value(long code) {
    return code == NOTHING ? null : valueOf((int) code);
  }

  protected abstract int codeOfValue(InternalRow row, int at);

  protected abstract Object valueOf(int code);

  private static final class Texts extends KeyColumn {
    private final Dictionary texts = Dictionary.ofTexts();
    private UTF8String last;
    private int lastCode;

    Texts(int place) {
      super(place);
    }

    @Override
    protected int codeOfValue(InternalRow row, int at) {
      UTF8String text = row.getUTF8String(at);
      // The very same object says the same, see RowWork.
      if (text != last) {
        lastCode = texts.id(text);
        last = text;
      }
      return lastCode;
    }

    @Override
    protected Object valueOf(int code) {
      return texts.text(code);
    }
  }

  private static final class Flags extends KeyColumn {
    Flags(int place) {
      super(place);
    }

    @Override
    protected int codeOfValue(InternalRow row, int at) {
      return row.getBoolean(at) ? 1 : 0;
    }

    @Override
    protected Object valueOf(int code) {
      return code == 1;
    }
  }

  private static final class Numbers extends KeyColumn {
    Numbers(int place) {
      super(place);
    }

    @Override
    protected int codeOfValue(InternalRow row, int at) {
      return row.getInt(at);
    }

    @Override
    protected Object valueOf(int code) {
      return code;
    }
  }
}
