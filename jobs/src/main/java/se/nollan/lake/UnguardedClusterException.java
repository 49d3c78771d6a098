package se.nollan.lake;

/**
 * A cluster's processes would speak with anybody; nothing was read. The message says what to do.
 */
public final class UnguardedClusterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnguardedClusterException(String message) {
    super(message);
  }
}
