package se.nollan.lake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import se.nollan.model.RegionMonth;

/** One row for a region-month, and null in all other columns. */
final class RacingRows {
  private RacingRows() {}

  static Dataset<Row> of(SparkSession spark, LakeTable table, RegionMonth month) {
    Object[] values = new Object[table.schema().length()];
    values[table.schema().fieldIndex("region")] = month.region();
    values[table.schema().fieldIndex("period")] = month.period();
    return spark.createDataFrame(List.of(RowFactory.create(values)), table.schema());
  }
}
