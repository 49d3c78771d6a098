package se.nollan.cli;

import java.io.PrintWriter;
import java.util.Set;
import org.slf4j.LoggerFactory;
import se.nollan.store.StoreProblem;

/** Says in one line why a command failed; the stack traces go to the log file. */
final class FailureReport {
  /** Commands that write all that they do at once, at their end. */
  private static final Set<String> TAKEN_UP_AGAIN = Set.of("run", "ingest", "measure", "demo");

  /** Commands that write nothing into the lake. */
  private static final Set<String> READING =
      Set.of("export", "explain", "revisions", "tables", "definitions");

  private FailureReport() {}

  /**
   * Prints it.
   *
   * @param command the name of the command that failed
   */
  static void print(Exception e, String command, PrintWriter err) {
    String story = FailureStory.of(e);
    String why =
        StoreProblem.in(e)
            .map(problem -> problem.at("what this run works on"))
            .orElseGet(
                () ->
                    FailureStory.ownWords(e)
                        .map(words -> words + " (" + e.getClass().getSimpleName() + ")")
                        .orElse(story));
    LoggerFactory.getLogger(Nollan.class).error("The run failed: {}; {}", why, story, e);
    err.println("nollan: failed: " + why);
    if (TAKEN_UP_AGAIN.contains(command)) {
      err.println("The lake is as it was; the next run takes it up from there.");
    } else if (READING.contains(command)) {
      err.println("The lake is as it was: this command only reads it.");
    }
    String log = System.getProperty("nollan.log", "");
    if (!log.isEmpty()) {
      err.println("More in " + log);
    }
  }
}
