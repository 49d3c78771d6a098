package se.nollan.lake;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import se.nollan.columns.RowFile;

/** A file that Spark's own writer makes, of columns of whatever type. */
final class SparkFile implements RowFile {
  private final OutputWriter writer;
  private final int[] places;
  private final DataType[] types;
  private final Object[] cells;
  private final InternalRow file;

  /**
   * A new one.
   *
   * @param places where rows hold the values of the file's columns, in their order
   */
  SparkFile(OutputWriter writer, StructType columns, int[] places) {
    this.writer = writer;
    this.places = places;
    this.types = new DataType[places.length];
    for (int i = 0; i < places.length; i++) {
      types[i] = columns.fields()[i].dataType();
    }
    this.cells = new Object[places.length];
    this.file = new GenericInternalRow(cells);
  }

  @Override
  public void write(InternalRow row) {
    for (int i = 0; i < places.length; i++) {
      cells[i] = row.isNullAt(places[i]) ? null : row.get(places[i], types[i]);
    }
    writer.write(file);
  }

  @Override
  public void finish() {
    writer.close();
  }

  @Override
  public void abandon() {
    writer.close();
  }
}
