package se.nollan.cli;

import se.nollan.ingest.ConfigurationException;
import se.nollan.lake.AnotherRunException;
import se.nollan.lake.CatalogueTakenException;
import se.nollan.lake.NewerLakeException;
import se.nollan.lake.NotALakeException;
import se.nollan.lake.UnguardedClusterException;
import se.nollan.store.NotAsKeptException;
import se.nollan.store.StoreException;
import se.nollan.store.StoreProblem;

/** How a command came to grief, and what the program ends with. */
enum Failure {
  /** Wrong usage or configuration: the message says what to do instead. */
  REFUSED(ExitCode.USAGE),
  /** It stopped itself, to lose nothing: the message says why. */
  STOPPED(ExitCode.FAILED),
  FAILED(ExitCode.FAILED);

  private final int exitCode;

  Failure(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  static Failure of(Throwable thrown) {
    if (thrown instanceof UsageException
        || thrown instanceof ConfigurationException
        || thrown instanceof NotALakeException
        || thrown instanceof NewerLakeException
        || thrown instanceof CatalogueTakenException
        || thrown instanceof UnguardedClusterException
        || thrown instanceof StoreException) {
      return REFUSED;
    }
    return thrown instanceof StoppedException
            || thrown instanceof NotAsKeptException
            || thrown instanceof AnotherRunException
        ? STOPPED
        : FAILED;
  }

  /**
   * What may be kept of it: Nollan's own words. Others' messages may quote what was delivered, so
   * that only classes and places of the exceptions are told.
   */
  static String message(Throwable thrown) {
    if (of(thrown) != FAILED) {
      return thrown.getMessage();
    }
    return StoreProblem.in(thrown)
        .map(problem -> problem.at("what this run works on"))
        .orElseGet(() -> FailureStory.of(thrown) + "; the log says more");
  }
}
