package se.nollan.ingest.read;

/**
 * A member of a zip file is not what the file's directory says. It is unchecked, since it comes out
 * of streams, whose other errors are the store's.
 */
final class DamagedMemberException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DamagedMemberException() {
    super("a zip file that is damaged");
  }
}
