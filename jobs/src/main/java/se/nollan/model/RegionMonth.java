package se.nollan.model;

import java.io.Serializable;
import java.time.YearMonth;
import java.util.Comparator;

/**
 * A region and a month: what a redelivery replaces as one.
 *
 * @param region county code
 * @param period {@code yyyy-MM}
 */
public record RegionMonth(String region, String period)
    implements Comparable<RegionMonth>, Serializable {
  private static final Comparator<RegionMonth> ORDER =
      Comparator.comparing(RegionMonth::period).thenComparing(RegionMonth::region);

  /** The region's month after this one. */
  public RegionMonth next() {
    return new RegionMonth(region, YearMonth.parse(period).plusMonths(1).toString());
  }

  /** The region's month before this one. */
  public RegionMonth before() {
    return new RegionMonth(region, YearMonth.parse(period).minusMonths(1).toString());
  }

  @Override
  public int compareTo(RegionMonth other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return region + " " + period;
  }
}
