package se.nollan.publish;

/**
 * A measure, as readers are told of it.
 *
 * @param id its name in the tables
 * @param swedish what it measures, in Swedish
 * @param english the same, in English
 * @param source the text that it comes from, with page or paragraph
 */
public record PublishedMeasure(String id, String swedish, String english, String source) {}
