package se.nollan.lake;

/** A newer Nollan has written the lake, in a layout that this one would misread. */
public final class NewerLakeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NewerLakeException(int layout, int known) {
    super(
        "the lake has layout %d, and this version of Nollan (%s) knows %d: use a newer Nollan"
            .formatted(layout, Software.version(), known));
  }
}
