package se.nollan.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkStageInfo;
import org.apache.spark.SparkStatusTracker;
import org.apache.spark.sql.SparkSession;
import se.nollan.progress.Progress;

/**
 * Shows on standard error what a run is at: one line that moves on a terminal, a plain line a stage
 * where it is none.
 */
final class TerminalProgress implements Progress, AutoCloseable {
  private static final int REFRESH_MILLIS = 250;

  private final PrintStream out = System.err;
  private final boolean terminal = Boolean.getBoolean("nollan.terminal");
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
          });

  private String stage = "";
  private String detail = "";
  private Instant since = Instant.now();
  private Optional<SparkStatusTracker> spark = Optional.empty();

  private final Progress also;

  private TerminalProgress(Progress also) {
    this.also = also;
  }

  static TerminalProgress start(String stage) {
    return start(stage, Progress.silent());
  }

  /** Begins; another progress hears of all stages, too. */
  static TerminalProgress start(String stage, Progress also) {
    TerminalProgress progress = new TerminalProgress(also);
    progress.stage(stage);
    if (progress.terminal) {
      progress.clock.scheduleAtFixedRate(
          progress::show, REFRESH_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
    }
    return progress;
  }

  /** From here on, shows how many of a stage's tasks are done. */
  synchronized void watch(SparkSession session) {
    spark = Optional.of(session.sparkContext().statusTracker());
  }

  @Override
  public synchronized void stage(String what) {
    also.stage(what);
    stage = what;
    detail = "";
    since = Instant.now();
    if (terminal) {
      show();
    } else {
      out.println(what);
    }
  }

  /** How far the stage is; shown on a terminal only. */
  synchronized void detail(String how) {
    detail = how;
  }

  private synchronized void show() {
    if (!stage.isEmpty()) {
      long seconds = Duration.between(since, Instant.now()).toSeconds();
      String time = seconds > 0 ? "  " + seconds + " s" : "";
      out.print("\r\u001B[K" + stage + " " + detail + tasks() + time);
      out.flush();
    }
  }

  private String tasks() {
    int all = 0;
    int done = 0;
    if (spark.isPresent()) {
      for (int id : spark.get().getActiveStageIds()) {
        SparkStageInfo info = spark.get().getStageInfo(id).getOrElse(() -> null);
        if (info != null) {
          all += info.numTasks();
          done += info.numCompletedTasks();
        }
      }
    }
    return all > 1 ? "  " + done + " of " + all : "";
  }

  /** Clears the line, so that results can be printed. */
  synchronized void end() {
    stage = "";
    if (terminal) {
      out.print("\r\u001B[K");
      out.flush();
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    end();
  }
}
