package se.nollan.cli;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;
import se.nollan.store.StoreException;
import se.nollan.store.StoreSettings;
import se.nollan.store.StoreUri;
import se.nollan.summary.SummaryFile;

/** Whether a run leaves a summary for programs, and where. */
final class SummaryOption {
  @Option(
      names = "--summary",
      paramLabel = "URI",
      description =
          "Write a summary of the run, as JSON, to this file: local, or any that Hadoop knows."
              + " It is written when the run fails, too.")
  private Optional<String> uri = Optional.empty();

  /**
   * Does a run's work. Its summary is written first as of a run that has not ended: so one that
   * cannot be written is told before anything is done, and one of a run that was killed says so.
   */
  int of(RunAccount account, Supplier<Integer> work) {
    account.nameInLogs();
    Optional<SummaryFile> file =
        uri.map(StoreUri::of).map(at -> new SummaryFile(at, StoreSettings.load().hadoop()));
    file.ifPresent(to -> to.write(account.summary()));
    try {
      return work.get();
    } catch (Throwable e) {
      // Spark throws checked exceptions that nobody declares.
      account.failed(e);
      throw e;
    } finally {
      file.ifPresent(to -> finish(to, account));
    }
  }

  /** An account of a run that begins. */
  RunAccount account(String command, String lake, Optional<String> landing) {
    return new RunAccount(command, lake, landing, uri.isPresent());
  }

  /** The run is over, and keeps its exit code: a summary that is lost is no failed run. */
  private static void finish(SummaryFile to, RunAccount account) {
    try {
      to.write(account.summary());
    } catch (StoreException e) {
      LoggerFactory.getLogger(Nollan.class).error("The summary could not be written", e);
      System.err.println("nollan: the summary could not be written: " + e.getMessage());
    }
  }
}
