package se.nollan.testing;

import org.apache.spark.sql.SparkSession;
import se.nollan.lake.Sessions;

/** The one Spark session that all tests share: starting it is most of what a small test costs. */
public final class TestSpark {
  private static final SparkSession SESSION = Sessions.start();

  private TestSpark() {}

  /** The session; it ends with the JVM. */
  public static SparkSession session() {
    return SESSION;
  }
}
