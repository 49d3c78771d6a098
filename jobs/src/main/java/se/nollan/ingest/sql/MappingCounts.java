package se.nollan.ingest.sql;

import org.apache.spark.unsafe.types.UTF8String;

/** Hears what becomes of the rows of a task while they are mapped. */
public interface MappingCounts {

  /** A row is left out by the filter. */
  void filtered(UTF8String file);

  /** The rows that follow are of this region and month. */
  void delivery(UTF8String region, UTF8String period);

  /**
   * A row of it had a value in a raw column that an expression asks.
   *
   * @param expression its place among the mapping's
   * @param empty whether the expression gave nothing of it
   */
  void mapped(int expression, boolean empty);
}
