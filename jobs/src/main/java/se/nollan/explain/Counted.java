package se.nollan.explain;

import se.nollan.statistics.Measure;

/**
 * A measure, held against a row.
 *
 * @param outOf whether the row is one of those that are counted out of: the denominator
 * @param counts whether it is counted: the numerator
 */
public record Counted(Measure measure, boolean outOf, boolean counts) {}
