package se.nollan.publish;

import se.nollan.disclosure.StatisticKey;

/**
 * How finely a family of measures is published in a year; the finest that can be protected. What is
 * left out is withheld whole, so it needs no others withheld for its sake.
 */
enum Detail {
  /** Units, regions and the nation, all of them and by operator and type. */
  EVERYTHING,
  /** Units, regions and the nation; not by operator and type. */
  NO_GROUPS,
  /** Regions and the nation; not by operator and type. */
  NO_UNITS;

  private static final String ALL_UNITS = "all";

  boolean shows(StatisticKey key) {
    return switch (this) {
      case EVERYTHING -> true;
      case NO_GROUPS -> key.unitGroup().equals(ALL_UNITS);
      case NO_UNITS -> key.unitGroup().equals(ALL_UNITS) && key.level() != StatisticKey.Level.UNIT;
    };
  }
}
