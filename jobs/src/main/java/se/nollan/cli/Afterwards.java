package se.nollan.cli;

import org.apache.spark.sql.SparkSession;

/**
 * What follows upon a run that is done, if it is asked for.
 *
 * @param catalogue where its tables are shown
 * @param publish where its figures are published
 */
record Afterwards(RegisterOption catalogue, PublishOption publish) {

  /** Nothing. */
  static Afterwards nothing() {
    return new Afterwards(new RegisterOption(), new PublishOption());
  }

  /** Before Spark starts. */
  void check(ConfOption conf) {
    catalogue.check();
    publish.check(conf);
  }

  /** Before anything is done. */
  void check(SparkSession spark, String lake) {
    catalogue.check(spark, lake);
  }

  /** Once it is done: published first, so that the catalogue shows that, too. */
  void follow(SparkSession spark, TerminalProgress progress, LakeTurn turn, ConfOption conf) {
    publish.afterRun(spark, progress, turn, conf);
    catalogue.register(spark, progress, turn.lake());
  }
}
