package se.nollan.cli;

/** The run stopped itself, to lose nothing. Ends with {@link ExitCode#FAILED}. */
final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoppedException(String message) {
    super(message);
  }
}
