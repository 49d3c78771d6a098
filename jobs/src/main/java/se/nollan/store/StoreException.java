package se.nollan.store;

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
            .orElseGet(() -> "cannot use " + uri + ": " + cause.getMessage()),
        cause);
  }
}
