package se.nollan.cli;

/** The command cannot be meant so: says what to do instead. Ends with {@link ExitCode#USAGE}. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
