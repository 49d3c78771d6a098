package se.nollan.lake;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/**
 * How a dataset is kept: {@code region}, {@code source}, {@code period}, its columns in the order
 * of the delivery instruction, and the {@code file} that each row came in.
 */
public final class CanonicalSchema {
  private CanonicalSchema() {}

  /** The columns of the dataset's table. */
  public static StructType of(CanonicalDataset dataset) {
    StructType schema =
        new StructType()
            .add("region", DataTypes.StringType)
            .add("source", DataTypes.StringType)
            .add("period", DataTypes.StringType);
    for (CanonicalColumn column : dataset.columns()) {
      schema = schema.add(column.name(), type(column.type()));
    }
    return schema.add("file", DataTypes.StringType);
  }

  /**
   * How a column is kept. A pseudonym is the first 64 bits of its HMAC: a narrow key to group by.
   */
  private static DataType type(ColumnType type) {
    if (type.personal()) {
      return DataTypes.LongType;
    }
    if (type instanceof ColumnType.Time) {
      return DataTypes.TimestampType;
    }
    if (type instanceof ColumnType.Day) {
      return DataTypes.DateType;
    }
    if (type instanceof ColumnType.Flag) {
      return DataTypes.BooleanType;
    }
    return type instanceof ColumnType.Count ? DataTypes.IntegerType : DataTypes.StringType;
  }
}
