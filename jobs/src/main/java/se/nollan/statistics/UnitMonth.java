package se.nollan.statistics;

import java.util.List;

/**
 * A unit in a month.
 *
 * @param region county code
 * @param period the month, {@code yyyy-MM}
 * @param id HSA-id
 * @param name its name in that month
 * @param groups the groups of units that it is in: {@code all}, and those of its operator and type
 *     in that month
 */
public record UnitMonth(String region, String period, String id, String name, List<String> groups) {
  /** By what tells most of them apart: it is asked of each of them for every figure. */
  @Override
  public int hashCode() {
    return 31 * (31 * id.hashCode() + period.hashCode()) + region.hashCode();
  }
}
