package se.nollan.publish;

import se.nollan.disclosure.StatisticKey;

/**
 * A measure's figure of one month, as the lake has it.
 *
 * @param areaName a unit's name in that month; empty if nothing tells it
 * @param denominator 0: there was nothing to count, and it is as if there were no figure
 */
public record MonthFigure(StatisticKey key, String areaName, long numerator, long denominator) {}
