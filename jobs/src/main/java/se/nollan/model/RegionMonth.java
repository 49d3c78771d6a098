package se.nollan.model;

import java.io.Serializable;
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

  @Override
  public int compareTo(RegionMonth other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return region + " " + period;
  }
}
