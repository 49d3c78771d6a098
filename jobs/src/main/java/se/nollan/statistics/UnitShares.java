package se.nollan.statistics;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/** What measures count of units in months. */
public final class UnitShares {
  private final Map<UnitMonth, Map<String, Share>> shares = new HashMap<>();

  /** Adds to what a measure counts of a unit; a share of nothing is none. */
  void add(UnitMonth unit, String measure, Share share) {
    if (share.denominator() > 0) {
      shares.computeIfAbsent(unit, none -> new HashMap<>()).merge(measure, share, Share::plus);
    }
  }

  /** Adds all of another. */
  public void add(UnitShares others) {
    others.shares.forEach(
        (unit, measures) -> measures.forEach((measure, share) -> add(unit, measure, share)));
  }

  /** By unit, and by the id of the measure. */
  Map<UnitMonth, Map<String, Share>> all() {
    return Collections.unmodifiableMap(shares);
  }
}
