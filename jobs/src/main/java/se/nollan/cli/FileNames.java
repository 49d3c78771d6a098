package se.nollan.cli;

import java.util.Optional;

/**
 * Tells whether this JVM can open files of any name. It takes names for what the locale says, and
 * in the locale that cron and systemd give does not see a file with å in its name.
 */
final class FileNames {
  private FileNames() {}

  /** Why it cannot; empty if it can. */
  static Optional<String> problem() {
    return problem(System.getProperty("sun.jnu.encoding", ""), System.getProperty("os.name", ""));
  }

  /** The same of a JVM that takes names for that encoding. */
  static Optional<String> problem(String encoding, String system) {
    return encoding.equalsIgnoreCase("UTF-8") || system.startsWith("Windows")
        ? Optional.empty()
        : Optional.of(
            """
            this Java takes the names of files for %s, and would not see a file with å in its name. \
            Set LC_ALL=C.UTF-8 in its environment; on a cluster in that of the driver and of the \
            executors (docs/cluster.md)\
            """
                .formatted(encoding));
  }
}
