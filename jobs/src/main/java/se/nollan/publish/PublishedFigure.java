package se.nollan.publish;

import se.nollan.disclosure.Published;
import se.nollan.disclosure.StatisticKey;

/**
 * A row of {@code statistics.csv}.
 *
 * @param key of which measure, area, unit group and month or year
 * @param areaName the area's name, a unit's latest in the period; empty if nothing tells it
 * @param said what stands there: a figure, or which of the four kinds of none
 * @param mean of a year's months
 */
public record PublishedFigure(
    StatisticKey key, String areaName, Published said, PublishedMean mean) {}
