package se.nollan.ingest.sql;

/** SQL of a source's that is not Spark's, or does what a source must not. The message says so. */
public final class RefusedSqlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RefusedSqlException(String message) {
    super(message);
  }
}
