package se.nollan.lake;

/** A folder that was to become a lake holds something else. */
public final class NotALakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotALakeException(String uri, String entry) {
    super(
        "%s is not a lake: it holds '%s', which no lake has. Give --lake an empty folder or a lake."
            .formatted(uri, entry));
  }
}
