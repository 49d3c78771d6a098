package se.nollan.testing;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Compares frames, whatever the order of their rows (spark-testing-base). */
public final class Frames extends JavaDataFrameSuiteBase {
  private static final long serialVersionUID = 1L;

  @Override
  public SparkSession spark() {
    return TestSpark.session();
  }

  /** Fails unless both frames have the same columns and rows. */
  public static void assertSame(Dataset<Row> expected, Dataset<Row> actual) {
    new Frames().assertDataFrameEquals(sorted(expected), sorted(actual));
  }

  private static Dataset<Row> sorted(Dataset<Row> rows) {
    Column[] columns =
        java.util.Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new);
    // A nullable column and one that is not hold the same rows.
    return TestSpark.session()
        .createDataFrame(rows.orderBy(columns).collectAsList(), rows.schema().asNullable());
  }
}
