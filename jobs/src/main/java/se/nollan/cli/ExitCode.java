package se.nollan.cli;

import org.apache.spark.SparkUserAppException;

/** What the program tells its caller when it ends. */
final class ExitCode {
  /** Done; also when there was nothing new. */
  static final int DONE = 0;

  /** Failed: the lake is as it was. */
  static final int FAILED = 1;

  /** Wrong usage or configuration: nothing was changed. */
  static final int USAGE = 2;

  /**
   * Done, but some file is rejected, or is new in a month that is closed, or all rows of a region's
   * dataset and month are in quarantine; as long as the landing holds it.
   */
  static final int REJECTED_FILES = 3;

  private ExitCode() {}

  /**
   * Ends the program. Where a cluster runs the driver itself, returning is success and an exception
   * is failure; YARN takes any {@code System.exit} for a failure there, even that with 0.
   *
   * @throws SparkUserAppException in cluster deploy mode, if the code is not {@link #DONE}
   */
  static void end(int code) throws SparkUserAppException {
    if (!"cluster".equals(System.getProperty("spark.submit.deployMode"))) {
      System.exit(code);
    }
    if (code != DONE) {
      throw new SparkUserAppException(code, null);
    }
  }
}
