package se.nollan.lake;

/**
 * Another run wrote the same lake at the same time, and this one gave way: nothing that it wrote is
 * seen.
 */
public final class AnotherRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AnotherRunException(String table, Throwable cause) {
    super(
        "another run wrote the table %s of this lake while this one was at work; no commit is lost,"
                .formatted(table)
            + " and nothing of this run is seen. Run again",
        cause);
  }
}
