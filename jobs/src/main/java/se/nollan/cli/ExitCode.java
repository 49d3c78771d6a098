package se.nollan.cli;

/** What the program tells its caller when it ends. */
final class ExitCode {
  /** Done; also when there was nothing new. */
  static final int DONE = 0;

  /** Failed: the lake is as it was. */
  static final int FAILED = 1;

  /** Wrong usage or configuration: nothing was changed. */
  static final int USAGE = 2;

  /**
   * Done, but some file is rejected, or is new in a month that is closed; as long as the landing
   * holds it.
   */
  static final int REJECTED_FILES = 3;

  private ExitCode() {}
}
