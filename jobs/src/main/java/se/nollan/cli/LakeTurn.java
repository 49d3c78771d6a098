package se.nollan.cli;

import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import se.nollan.lake.Turn;
import se.nollan.lake.Writers;
import se.nollan.store.LeaseHeldException;

/**
 * Work on a lake that other runs must not do at the same time.
 *
 * @param lake the folder of tables
 * @param writers how many runs may try
 */
record LakeTurn(String lake, Writers writers) {

  /** Waits for the turn, and does the work in it; the lake has to be opened there. */
  int take(SparkSession spark, TerminalProgress progress, Supplier<Integer> work) {
    try (Turn turn = begin(spark, progress)) {
      return work.get();
    }
  }

  private Turn begin(SparkSession spark, TerminalProgress progress) {
    try {
      return Turn.at(
          spark, lake, writers, other -> progress.stage("waiting for another run: " + other));
    } catch (LeaseHeldException e) {
      throw new StoppedException(
          """
          another run is writing the lake at %s: %s. Nothing was changed. Run again later, or wait \
          longer with --wait. (If that run was killed, its hold ends a minute after.)\
          """
              .formatted(lake, e.holder()));
    }
  }
}
