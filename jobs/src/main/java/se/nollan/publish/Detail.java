package se.nollan.publish;

import java.util.List;
import java.util.Set;
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

  /**
   * What is left of a family's figures in a month: less than everything if all that is finer is
   * withheld, and something is shown. It is told from what is withheld, so that a publication that
   * withholds what another did says the same of it.
   */
  static Detail left(Set<StatisticKey> figures, Set<StatisticKey> withheld) {
    Detail left = EVERYTHING;
    if (withheld.containsAll(figures)) {
      return left;
    }
    for (Detail coarser : List.of(NO_GROUPS, NO_UNITS)) {
      Detail finer = left;
      List<StatisticKey> leftOut =
          figures.stream().filter(key -> finer.shows(key) && !coarser.shows(key)).toList();
      if (!leftOut.isEmpty() && withheld.containsAll(leftOut)) {
        left = coarser;
      }
    }
    return left;
  }

  boolean shows(StatisticKey key) {
    return switch (this) {
      case EVERYTHING -> true;
      case NO_GROUPS -> key.unitGroup().equals(ALL_UNITS);
      case NO_UNITS -> key.unitGroup().equals(ALL_UNITS) && key.level() != StatisticKey.Level.UNIT;
    };
  }
}
