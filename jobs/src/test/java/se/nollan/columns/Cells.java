package se.nollan.columns;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Rows as Spark keeps them, told or made up; the same seed makes the same. */
final class Cells {
  /** A column of each type that files may hold, some of which may lack a value. */
  static final StructType EVERY_TYPE =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("code", DataTypes.StringType, true)
          .add("number", DataTypes.LongType, false)
          .add("person", DataTypes.LongType, true)
          .add("at", DataTypes.TimestampType, true)
          .add("day", DataTypes.DateType, false)
          .add("count", DataTypes.IntegerType, true)
          .add("rate", DataTypes.DoubleType, true)
          .add("sure", DataTypes.BooleanType, false)
          .add("maybe", DataTypes.BooleanType, true);

  /** Pages of 8 rows or 100 bytes, dictionaries of 5 values or 60 bytes, groups of 500 bytes. */
  static final Limits TINY = new Limits(8, 100, 5, 60, 500);

  private Cells() {}

  static Object[] row(Object... cells) {
    return cells;
  }

  static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }

  static ArrayData list(Object... elements) {
    return new GenericArrayData(elements);
  }

  static List<Object[]> random(StructType schema, long seed, int rows) {
    Random random = new Random(seed);
    return IntStream.range(0, rows).mapToObj(i -> random(schema, random)).toList();
  }

  /** Values from a few or from many, so that some dictionaries fill up and others do not. */
  private static Object[] random(StructType schema, Random random) {
    return Arrays.stream(schema.fields())
        .map(
            field ->
                field.nullable() && random.nextInt(4) == 0
                    ? null
                    : random(
                        field.dataType(), random.nextInt(random.nextBoolean() ? 3 : 90), random))
        .toArray();
  }

  private static Object random(DataType type, int value, Random random) {
    if (type instanceof ArrayType list) {
      return list(IntStream.range(0, value % 7).mapToObj(i -> element(list, random)).toArray());
    }
    if (type.equals(DataTypes.StringType)) {
      return text("v".repeat(value % 25) + value);
    }
    if (type.equals(DataTypes.BooleanType)) {
      return random.nextBoolean();
    }
    if (type.equals(DataTypes.DoubleType)) {
      return value / 7.0;
    }
    boolean narrow = type.equals(DataTypes.DateType) || type.equals(DataTypes.IntegerType);
    return narrow ? (Object) (value * 31) : (Object) (value * 1_000_000_007L);
  }

  private static Object element(ArrayType list, Random random) {
    return list.containsNull() && random.nextInt(4) == 0
        ? null
        : new GenericInternalRow(random((StructType) list.elementType(), random));
  }
}
