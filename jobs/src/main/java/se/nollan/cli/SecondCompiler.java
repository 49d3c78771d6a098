package se.nollan.cli;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares the JVM's second compiler what it would compile for nothing. A file of directives says
 * what that is; {@code ./nollan} names it where rows are many. The JVM's own option for it would
 * print a line on standard output.
 */
final class SecondCompiler {
  private static final String FILE = "nollan.compilers";
  private static final Logger LOG = LoggerFactory.getLogger(SecondCompiler.class);

  private SecondCompiler() {}

  /** Takes the file to heart, if one is named, beside whatever goes on. */
  static void spare() {
    String file = System.getProperty(FILE, "");
    if (!file.isEmpty()) {
      Thread thread = new Thread(() -> take(file), "compilers");
      thread.setDaemon(true);
      thread.start();
    }
  }

  private static void take(String file) {
    try {
      // The JVM takes arguments apart at blanks.
      LOG.info("{}: {}", file, told("compilerDirectivesAdd", quoted(file)));
    } catch (JMException | RuntimeMBeanException e) {
      // Another maker's JVM has none; all works without.
      LOG.info("the JVM takes no compiler directives: {}", e.toString());
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
