package se.nollan.store;

/** A file that was never to change has changed, or something else stands in its place. */
public final class NotAsKeptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotAsKeptException(String message) {
    super(message);
  }
}
