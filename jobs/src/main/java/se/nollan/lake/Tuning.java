package se.nollan.lake;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Fits a session to how much there is to read. Spark writes, compiles and warms up a program for
 * every query, which pays over millions of rows; of a few thousand it is most of what they cost.
 */
public final class Tuning {
  /** Packed deliveries up to this are read sooner than programs for them are compiled. */
  private static final long FEW_BYTES = 2L << 20;

  /** What is shuffled is dealt into parts of some delivered megabytes; Spark joins small ones. */
  private static final long BYTES_OF_A_PART = 8L << 20;

  private static final long LEAST_PARTS = 8;
  private static final long MOST_PARTS = 400;

  /** Expressions are walked through row by row, and queries run as they were planned. */
  private static final Map<String, String> FOR_FEW =
      Map.of(
          "spark.sql.codegen.wholeStage", "false",
          "spark.sql.codegen.factoryMode", "NO_CODEGEN",
          "spark.sql.adaptive.enabled", "false");

  private Tuning() {}

  /** For work on deliveries of that size, packed. */
  public static void fit(SparkSession spark, long bytes) {
    if (bytes <= FEW_BYTES) {
      FOR_FEW.forEach(spark.conf()::set);
    } else {
      FOR_FEW.keySet().forEach(key -> asStarted(spark, key));
    }
    // A cluster's own number is 200, and of few rows nothing puts small parts together.
    long parts = Math.min(MOST_PARTS, Math.max(LEAST_PARTS, bytes / BYTES_OF_A_PART));
    spark.conf().set("spark.sql.shuffle.partitions", parts);
  }

  /** Does something small in the middle of work that is not; nothing else goes on meanwhile. */
  public static <T> T small(SparkSession spark, Supplier<T> work) {
    Map<String, String> before = new HashMap<>();
    FOR_FEW.keySet().forEach(key -> before.put(key, spark.conf().get(key)));
    FOR_FEW.forEach(spark.conf()::set);
    try {
      return work.get();
    } finally {
      before.forEach(spark.conf()::set);
    }
  }

  private static void asStarted(SparkSession spark, String key) {
    String started = spark.sparkContext().getConf().get(key, "");
    if (started.isEmpty()) {
      spark.conf().unset(key);
    } else {
      spark.conf().set(key, started);
    }
  }
}
