package se.nollan.ingest.read;

/**
 * A file that cannot be read whole. The message goes to the ledger, so it never quotes what the
 * file holds.
 */
public class BrokenFileException extends Exception {
  private static final long serialVersionUID = 1L;

  public BrokenFileException(String message) {
    super(message);
  }
}
