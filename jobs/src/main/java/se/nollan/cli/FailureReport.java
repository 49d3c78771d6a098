package se.nollan.cli;

import java.io.PrintWriter;
import org.slf4j.LoggerFactory;
import se.nollan.store.StoreProblem;

/** Says in one line why a run failed; the whole story goes to the log file. */
final class FailureReport {
  private FailureReport() {}

  static void print(Exception e, PrintWriter err) {
    LoggerFactory.getLogger(Nollan.class).error("The run failed", e);
    Throwable cause = e;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    err.println(
        "nollan: failed: "
            + StoreProblem.in(e)
                .map(problem -> problem.at("what this run works on"))
                .orElse(message + " (" + cause.getClass().getSimpleName() + ")"));
    err.println("The lake is as it was; the next run takes it up from there.");
    String log = System.getProperty("nollan.log", "");
    if (!log.isEmpty()) {
      err.println("More in " + log);
    }
  }
}
