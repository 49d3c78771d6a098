package se.nollan.cli;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.nollan.lake.ClosedMonth;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.model.RegionMonth;

/** What is said of region-months whose rows of persons are erased. */
final class Erased {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  private Erased() {}

  /** Of a {@code measure --all}. */
  static String keptAsTheyAre(Lake lake) {
    Set<RegionMonth> erased = ClosedMonths.of(lake).erased();
    return erased.isEmpty()
        ? ""
        : "%d region-months (%s) are erased: their figures stay as they were counted, and cannot be counted anew.%n"
            .formatted(erased.size(), span(erased));
  }

  /** Of another definition. */
  static String outOfReach(Lake lake) {
    Set<RegionMonth> erased = ClosedMonths.of(lake).erased();
    return erased.isEmpty()
        ? ""
        : " (of %d region-months, %s, the rows are erased: another lake can have them only from the delivered files)"
            .formatted(erased.size(), span(erased));
  }

  /** Of a row that is not found in a region. */
  static String rowsOf(Lake lake, String region, Optional<String> period) {
    List<ClosedMonth> erased =
        ClosedMonths.of(lake).all().stream()
            .filter(closed -> closed.state() == ClosedMonth.State.ERASED)
            .filter(closed -> closed.month().region().equals(region))
            .filter(closed -> period.isEmpty() || closed.month().period().equals(period.get()))
            .toList();
    return erased.isEmpty()
        ? ""
        : " The region's rows of %s were erased on %s, as they were older than their retention."
            .formatted(
                span(erased.stream().map(ClosedMonth::month).toList()),
                erased.stream()
                    .map(closed -> closed.since().atZone(SWEDEN).toLocalDate().toString())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", ")));
  }

  /** The months of some region-months, from the first to the last. */
  static String span(Collection<RegionMonth> months) {
    TreeSet<String> periods = new TreeSet<>();
    months.forEach(month -> periods.add(month.period()));
    return periods.size() == 1 ? periods.first() : periods.first() + ".." + periods.last();
  }
}
