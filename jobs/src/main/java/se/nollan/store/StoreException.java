package se.nollan.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** A store cannot be used as it is meant to be; nothing was changed. The message says why. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreException(String message) {
    super(message);
  }

  private StoreException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What went wrong at a place, in the user's terms where they are known. */
  public static StoreException of(String uri, Throwable cause) {
    return new StoreException(
        StoreProblem.in(cause)
            .map(problem -> problem.at(uri))
            .orElseGet(() -> "cannot use " + uri + ": " + words(cause)),
        cause);
  }

  /** What file systems say names files only; what readers of files say may quote them. */
  private static String words(Throwable cause) {
    boolean ofFiles =
        cause.getClass() == IOException.class
            || cause instanceof FileNotFoundException
            || cause instanceof FileSystemException
            || cause.getClass().getName().startsWith("org.apache.hadoop.fs.")
            || cause.getClass().getName().startsWith("org.apache.hadoop.security.")
            || cause.getClass().getName().startsWith("se.nollan.");
    return ofFiles ? cause.getMessage() : cause.getClass().getSimpleName();
  }
}
