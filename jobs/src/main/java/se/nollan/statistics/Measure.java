package se.nollan.statistics;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * A share: what is counted, out of what. Each measure is one class, marked {@code
 * AutoService(Measure.class)}, public and with a public constructor that takes nothing; it is found
 * by that and stands in no list.
 */
public interface Measure {
  /** Its name in the {@code statistic} table. */
  String id();

  /** What it measures, for Swedish readers. */
  String swedish();

  /** The same, for English readers. */
  String english();

  /** What the rows are that it counts. */
  Basis basis();

  /**
   * Which rows of the basis are counted out of; all, unless said otherwise. A row for which it is
   * null is none of them.
   */
  default Column denominator() {
    return lit(true);
  }

  /** Which of those are counted. */
  Column numerator();

  /** The text that it comes from, with page or paragraph. */
  String source();
}
