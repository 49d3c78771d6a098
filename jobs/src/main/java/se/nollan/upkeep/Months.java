package se.nollan.upkeep;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.nollan.model.Region;
import se.nollan.model.RegionMonth;

/** Region-months of existing months, as upkeep takes them. */
final class Months {
  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  private Months() {}

  /** Those of months before another, {@code yyyy-MM}. What names no month is not among them. */
  static Set<RegionMonth> before(Collection<RegionMonth> months, String period) {
    return months.stream()
        .filter(month -> month.period().matches(MONTH) && month.period().compareTo(period) < 0)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** All regions in these months: also of those that have delivered nothing of them. */
  static Set<RegionMonth> ofAllRegions(Collection<RegionMonth> months) {
    Set<RegionMonth> all = new TreeSet<>();
    months.forEach(
        month ->
            Region.codes().forEach(region -> all.add(new RegionMonth(region, month.period()))));
    return all;
  }
}
