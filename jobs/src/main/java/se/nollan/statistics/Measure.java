package se.nollan.statistics;

import org.apache.spark.sql.Column;

/**
 * A share of rows: what is counted, out of what.
 *
 * @param id name in the {@code statistic} table
 * @param swedish what it measures, for readers
 * @param english the same
 * @param denominator which rows are counted out of
 * @param numerator which of them are counted
 * @param source the text that it comes from
 */
public record Measure(
    String id,
    String swedish,
    String english,
    Column denominator,
    Column numerator,
    String source) {}
