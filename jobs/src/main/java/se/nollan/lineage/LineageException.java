package se.nollan.lineage;

/** Lineage that cannot be sent; the message says why, and holds no secret. */
public final class LineageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LineageException(String message) {
    super(message);
  }
}
