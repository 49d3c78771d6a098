package se.nollan.reference;

/** What one counted unit adds to a measure in one month. */
record UnitMonth(
    String measure, RegionMonth regionMonth, String unit, long numerator, long denominator) {}
