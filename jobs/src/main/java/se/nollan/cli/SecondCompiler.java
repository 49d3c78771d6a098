package se.nollan.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares the JVM's second compiler what it would compile for nothing. Files of directives say what
 * that is; {@code ./nollan} names their folder where rows are many. The JVM's own option for it
 * would print a line on standard output, and knows of one file only, from the start.
 */
final class SecondCompiler {
  private static final String FOLDER = "nollan.compilers";

  private SecondCompiler() {}

  /**
   * From when a file of directives holds. Of several that match a method the JVM takes the newest,
   * whole: an earlier one says nothing more of it.
   */
  enum From {
    RUN,
    SUMMING;

    String file() {
      return name().toLowerCase(Locale.ROOT) + ".json";
    }
  }

  /** Takes a file to heart, if there is a folder of them, beside whatever goes on. */
  static void spare(From from) {
    String folder = System.getProperty(FOLDER, "");
    if (!folder.isEmpty()) {
      String file = Path.of(folder, from.file()).toString();
      Thread thread = new Thread(() -> take(file), "compilers");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void take(String file) {
    // Logging takes a while to start: here, and not while the command waits for this class.
    Logger log = LoggerFactory.getLogger(SecondCompiler.class);
    try {
      // The JVM takes arguments apart at blanks.
      log.info("{}: {}", file, told("compilerDirectivesAdd", quoted(file)));
    } catch (JMException | RuntimeMBeanException e) {
      // Another maker's JVM has none; all works without.
      log.info("the JVM takes no compiler directives: {}", e.getClass().getSimpleName());
    }
  }

  static String quoted(String file) {
    return '"' + file + '"';
  }

  /** What the JVM answers to a diagnostic command. */
  static String told(String command, String... arguments) throws JMException {
    Object answer =
        ManagementFactory.getPlatformMBeanServer()
            .invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                command,
                arguments.length == 0 ? new Object[0] : new Object[] {arguments},
                arguments.length == 0 ? new String[0] : new String[] {String[].class.getName()});
    return String.valueOf(answer).strip();
  }
}
