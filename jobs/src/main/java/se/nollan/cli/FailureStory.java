package se.nollan.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SparkThrowable;

/**
 * Tells an exception without quoting what was delivered. Messages of Spark's exceptions and of
 * libraries' may quote it, so that only their classes are told, and where they were thrown;
 * Nollan's own code never writes a delivered value into a message, so that its words are.
 */
final class FailureStory {
  private static final int MOST = 10;
  private static final String OWN = "se.nollan.";

  /** Java's own exceptions that Nollan's code throws with words of its own. */
  private static final Set<Class<?>> OWN_WORDED =
      Set.of(
          IllegalStateException.class,
          IllegalArgumentException.class,
          UnsupportedOperationException.class,
          UncheckedIOException.class);

  private FailureStory() {}

  /** Class and place of an exception and of those that it comes of, from the outermost on. */
  static String of(Throwable thrown) {
    return String.join(", caused by ", chain(thrown).stream().map(FailureStory::told).toList());
  }

  /** What Nollan's own code says of it; empty if it says nothing. */
  static Optional<String> ownWords(Throwable thrown) {
    return chain(thrown).stream()
        .filter(FailureStory::isOwn)
        .map(Throwable::getMessage)
        .findFirst();
  }

  private static List<Throwable> chain(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable each = thrown; each != null && chain.size() < MOST; each = each.getCause()) {
      if (chain.contains(each)) {
        break;
      }
      chain.add(each);
    }
    return chain;
  }

  private static String told(Throwable thrown) {
    String condition =
        thrown instanceof SparkThrowable spark && spark.getCondition() != null
            ? " " + spark.getCondition()
            : "";
    String place =
        thrown.getStackTrace().length == 0 ? "" : " at " + place(thrown.getStackTrace()[0]);
    return thrown.getClass().getSimpleName() + condition + place;
  }

  private static String place(StackTraceElement frame) {
    return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
  }

  /**
   * Whether Nollan's code made the exception and worded it itself: it was thrown there, and does
   * not repeat what another exception says.
   */
  private static boolean isOwn(Throwable thrown) {
    String message = thrown.getMessage();
    StackTraceElement[] frames = thrown.getStackTrace();
    if (message == null || !canBeOwn(thrown)) {
      return false;
    }
    if (frames.length == 0 || !frames[0].getClassName().startsWith(OWN)) {
      return false;
    }
    return chain(thrown).stream()
        .skip(1)
        .map(Throwable::getMessage)
        .noneMatch(theirs -> theirs != null && !theirs.isEmpty() && message.contains(theirs));
  }

  /** By class exactly: what extends them elsewhere is worded elsewhere. */
  private static boolean canBeOwn(Throwable thrown) {
    return OWN_WORDED.contains(thrown.getClass()) || thrown.getClass().getName().startsWith(OWN);
  }
}
