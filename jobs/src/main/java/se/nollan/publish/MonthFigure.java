package se.nollan.publish;

import se.nollan.disclosure.StatisticKey;

/**
 * A measure's figure of one month, as the lake has it.
 *
 * @param areaName a unit's name in that month; empty if nothing tells it
 * @param denominator above 0
 */
public record MonthFigure(StatisticKey key, String areaName, long numerator, long denominator) {}
