package se.nollan.ingest.sql;

import java.util.Arrays;
import java.util.Optional;
import org.apache.spark.SparkException;
import org.apache.spark.SparkThrowable;

/** Tells a query that fails on the rows that it is given from whatever else ends a job. */
public final class QueryFailure {
  private static final String READING = "se.nollan.ingest.read.";

  private QueryFailure() {}

  /** The class of the query's error; empty if it is not the query that failed. */
  public static Optional<String> errorClass(Throwable thrown) {
    Throwable root = thrown;
    while (true) {
      if (ofReading(root)) {
        return Optional.empty();
      }
      if (root.getCause() == null || root.getCause() == root) {
        break;
      }
      root = root.getCause();
    }
    // Without a cause Spark tells of a job that was stopped, or of a machine that is gone.
    boolean jobs = root instanceof SparkException && !(named(root));
    return root instanceof Exception && !jobs
        ? Optional.of(MappedRows.errorClass(root))
        : Optional.empty();
  }

  private static boolean named(Throwable thrown) {
    return thrown instanceof SparkThrowable spark
        && spark.getCondition() != null
        && !spark.isInternalError();
  }

  private static boolean ofReading(Throwable thrown) {
    return Arrays.stream(thrown.getStackTrace())
        .anyMatch(frame -> frame.getClassName().startsWith(READING));
  }
}
