package se.nollan.publish;

/**
 * A known break in the series.
 *
 * @param from the first month, {@code yyyy-MM}, or year, {@code yyyy}, that is counted otherwise
 * @param swedish what changed, in Swedish
 * @param english the same, in English
 * @param source where it is said
 */
public record SeriesBreak(String from, String swedish, String english, String source) {}
