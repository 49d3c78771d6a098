package se.nollan.bench;

/** A contestant did not come to its end, or the figures differ: there is nothing to compare. */
final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FailedException(String message) {
    super(message);
  }
}
