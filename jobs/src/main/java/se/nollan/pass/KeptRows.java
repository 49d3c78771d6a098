package se.nollan.pass;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.CollectionAccumulator;
import scala.Function1;

/** Keeps rows as they pass, for the driver: they have to be few. */
public final class KeptRows implements RowWork {
  private static final long serialVersionUID = 1L;

  private final StructType schema;
  private final CollectionAccumulator<InternalRow> kept;

  /**
   * None yet.
   *
   * @param schema the rows' columns
   */
  public KeptRows(SparkSession spark, StructType schema) {
    this.schema = schema;
    this.kept = spark.sparkContext().collectionAccumulator("kept rows");
  }

  /** The rows that have passed. */
  public List<Row> rows() {
    Function1<Object, Object> readable = CatalystTypeConverters.createToScalaConverter(schema);
    return kept.value().stream().map(row -> (Row) readable.apply(row)).toList();
  }

  @Override
  public Task begin() {
    return new Task() {
      @Override
      public void row(InternalRow row) {
        kept.add(row.copy());
      }

      @Override
      public void end() {
        // They are all there.
      }
    };
  }
}
