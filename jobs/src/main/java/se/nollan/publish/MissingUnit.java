package se.nollan.publish;

/** A unit of which a dataset was expected in a month, and nothing came. */
public record MissingUnit(
    String region, String unit, String unitName, String month, String dataset) {}
