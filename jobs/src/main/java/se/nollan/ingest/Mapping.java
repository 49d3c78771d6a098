package se.nollan.ingest;

import java.util.Map;
import java.util.Optional;

/** How a source's raw columns become canonical ones. */
public sealed interface Mapping {

  /** The files have the canonical columns already. */
  record Canonical() implements Mapping {}

  /**
   * A Spark SQL expression over the raw columns for each canonical column given.
   *
   * @param expressions by canonical column's name
   * @param filter condition that a raw row must meet to be used; empty: all are
   */
  record Expressions(Map<String, String> expressions, Optional<String> filter) implements Mapping {
    public Expressions {
      expressions = Map.copyOf(expressions);
    }
  }

  /**
   * One query over {@code raw}, the rows of one region, source and period: for systems that need
   * several rows to tell of one contact.
   */
  record Query(String sql) implements Mapping {}
}
