package se.nollan.reference;

import java.util.Optional;

/**
 * A cell of the statistics.
 *
 * @param area HSA-id, county code or {@code SE}
 * @param region the county code; empty for the nation
 * @param period {@code 2026-05} or {@code 2026}
 */
public record StatisticRow(
    String measure,
    String level,
    String area,
    String region,
    String unitGroup,
    String periodKind,
    String period,
    long numerator,
    long denominator,
    double value,
    double ciLow,
    double ciHigh,
    Optional<Double> meanOfMonths) {}
