package se.nollan.disclosure;

import java.util.Comparator;

/**
 * What a published figure is of: the columns that tell a row of {@code statistic} from the others.
 *
 * @param measure its id; or one of {@link StatisticRelations}' names for figures of other tables
 * @param area HSA-id, county code, or {@code SE}
 * @param region county code; empty for the nation
 * @param unitGroup {@code all}, an operator or a type of unit
 * @param period a month, {@code 2026-05}, or a year, {@code 2026}
 */
public record StatisticKey(
    String measure, Level level, String area, String region, String unitGroup, String period)
    implements Comparable<StatisticKey> {

  /** What kind of area it is; the finest first. */
  public enum Level {
    UNIT,
    REGION,
    NATION
  }

  private static final Comparator<StatisticKey> ORDER =
      Comparator.comparing(StatisticKey::level)
          .thenComparing(StatisticKey::region)
          .thenComparing(StatisticKey::area)
          .thenComparing(StatisticKey::period)
          .thenComparing(StatisticKey::measure)
          .thenComparing(StatisticKey::unitGroup);

  private static final int YEAR = 4;

  @Override
  public int compareTo(StatisticKey other) {
    return ORDER.compare(this, other);
  }

  /** Whether it is of a whole year. */
  public boolean ofYear() {
    return period.length() == YEAR;
  }

  /** The same of the year that the period lies in. */
  public StatisticKey year() {
    return new StatisticKey(measure, level, area, region, unitGroup, period.substring(0, YEAR));
  }

  StatisticKey of(String otherMeasure) {
    return new StatisticKey(otherMeasure, level, area, region, unitGroup, period);
  }

  StatisticKey among(String otherGroup) {
    return new StatisticKey(measure, level, area, region, otherGroup, period);
  }

  /** The same of the area that this one is part of; the nation is part of none. */
  StatisticKey above() {
    return switch (level) {
      case UNIT -> new StatisticKey(measure, Level.REGION, region, region, unitGroup, period);
      case REGION -> new StatisticKey(measure, Level.NATION, "SE", "", unitGroup, period);
      case NATION -> throw new IllegalStateException("nothing is above the nation");
    };
  }
}
