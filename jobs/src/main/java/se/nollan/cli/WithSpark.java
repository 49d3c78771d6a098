package se.nollan.cli;

import java.util.function.BiFunction;
import org.apache.spark.sql.SparkSession;
import se.nollan.lake.Sessions;
import se.nollan.progress.Progress;

/** Does a command's work with a Spark session that ends with it, and says what it is at. */
final class WithSpark {
  private WithSpark() {}

  static int run(BiFunction<SparkSession, TerminalProgress, Integer> work) {
    return run(Progress.silent(), work);
  }

  /** The same; another progress hears of all stages, too. */
  static int run(Progress also, BiFunction<SparkSession, TerminalProgress, Integer> work) {
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
