package se.nollan.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Coverage of regions, and of the nation that they are. */
final class Coverages {
  /** The nation's code, where a region's county code stands. */
  static final String NATION = "SE";

  static final String NATION_NAME = "Sverige";

  /** What a nation is, if any of its regions is: the first of these. */
  private static final List<String> STATUSES =
      List.of("REPORTED", "ZERO", "UNUSABLE", "MISSING", "NOT_TAKING_PART");

  private Coverages() {}

  /** By region, the nation last, month and dataset. */
  static List<PublishedCoverage> withNation(Collection<PublishedCoverage> regions) {
    List<PublishedCoverage> all = new ArrayList<>(regions);
    all.sort(
        Comparator.comparing(PublishedCoverage::region)
            .thenComparing(PublishedCoverage::month)
            .thenComparing(PublishedCoverage::dataset));
    all.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.month() + " " + row.dataset(), TreeMap::new, Collectors.toList()))
        .values()
        .forEach(rows -> all.add(nation(rows)));
    return all;
  }

  private static PublishedCoverage nation(List<PublishedCoverage> regions) {
    return new PublishedCoverage(
        NATION,
        NATION_NAME,
        regions.get(0).month(),
        regions.get(0).dataset(),
        STATUSES.stream()
            .filter(status -> regions.stream().anyMatch(row -> row.status().equals(status)))
            .findFirst()
            .orElseThrow(),
        regions.stream().flatMap(row -> row.units().stream()).reduce(Coverages::plus));
  }

  private static PublishedCoverage.Units plus(
      PublishedCoverage.Units one, PublishedCoverage.Units other) {
    return new PublishedCoverage.Units(
        one.expected() + other.expected(),
        one.told() + other.told(),
        one.missing() + other.missing(),
        one.notTakingPart() + other.notTakingPart(),
        one.notStated() + other.notStated());
  }

  /** Of units that were expected and told nothing. */
  static List<MissingUnit> missing(Collection<UnitStatus> units) {
    return units.stream()
        .filter(unit -> unit.status().equals("MISSING"))
        .map(
            unit ->
                new MissingUnit(
                    unit.region(), unit.unit(), unit.unitName(), unit.month(), unit.dataset()))
        .sorted(
            Comparator.comparing(MissingUnit::region)
                .thenComparing(MissingUnit::unit)
                .thenComparing(MissingUnit::month)
                .thenComparing(MissingUnit::dataset))
        .toList();
  }
}
