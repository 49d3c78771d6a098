package se.nollan.reference;

/** Says why a file cannot be read whole. */
final class UnreadableFileException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableFileException(String reason) {
    super(reason);
  }
}
