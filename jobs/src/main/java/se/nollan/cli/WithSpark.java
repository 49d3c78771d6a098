package se.nollan.cli;

import java.util.function.BiFunction;
import org.apache.spark.sql.SparkSession;
import se.nollan.lake.Sessions;
import se.nollan.progress.Progress;

/** Does a command's work with a Spark session that ends with it, and says what it is at. */
final class WithSpark {
  /** One and a half of the 300 MB that Spark sets aside. */
  private static final long LEAST_MEMORY = 450L << 20;

  private WithSpark() {}

  static int run(BiFunction<SparkSession, TerminalProgress, Integer> work) {
    return run(Progress.silent(), work);
  }

  /** Spark starts with no less than this, and says so in words that help nobody. */
  static void mustSuffice(long memory) {
    if (memory < LEAST_MEMORY) {
      throw new UsageException(
          "there are %d MB of memory for the program, and Spark does not start with less than %d; set NOLLAN_MEMORY, such as NOLLAN_MEMORY=3g"
              .formatted(memory >> 20, LEAST_MEMORY >> 20));
    }
  }

  /** The same; another progress hears of all stages, too. */
  static int run(Progress also, BiFunction<SparkSession, TerminalProgress, Integer> work) {
    mustSuffice(Runtime.getRuntime().maxMemory());
    try (TerminalProgress progress = TerminalProgress.start("starting Spark", also)) {
      SparkSession spark = Sessions.start();
      try {
        progress.watch(spark);
        return work.apply(spark, progress);
      } finally {
        spark.stop();
      }
    }
  }
}
