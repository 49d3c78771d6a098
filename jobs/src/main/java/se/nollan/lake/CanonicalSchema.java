package se.nollan.lake;

import static org.apache.spark.sql.types.DataTypes.StringType;

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
    Columns columns =
        new Columns()
            .add("region", StringType, "County code of the region that delivered the row.")
            .add("source", StringType, "Id of the source that the row came from.")
            .add("period", StringType, "Month of the delivery, yyyy-MM.");
    for (CanonicalColumn column : dataset.columns()) {
      columns.add(column.name(), type(column.type()), meaning(column));
    }
    return columns.add("file", StringType, "Path of the file, from the landing on.").schema();
  }

  private static String meaning(CanonicalColumn column) {
    if (column.type() instanceof ColumnType.Code code) {
      return column.meaning() + " One of: " + String.join(", ", code.codes()) + ".";
    }
    return column.type().personal() ? column.meaning() + " A pseudonym." : column.meaning();
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
    return type instanceof ColumnType.Count ? DataTypes.IntegerType : StringType;
  }
}
