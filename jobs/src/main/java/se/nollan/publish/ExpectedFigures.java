package se.nollan.publish;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import se.nollan.disclosure.MeasureFamilies;
import se.nollan.disclosure.Published;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;

/**
 * What a publication says where a figure was to be expected and there is none: of all units
 * together (unit group {@code all}), by month, as coverage tells. Of a year there is a row only if
 * there is a figure.
 */
final class ExpectedFigures {
  private static final String ALL = "all";

  private final Collection<String> measures;
  private final TreeMap<StatisticKey, PublishedFigure> expected = new TreeMap<>();

  private ExpectedFigures(Collection<String> measures) {
    this.measures = measures;
  }

  /** A place that a figure of each measure could stand in. */
  private record Place(Level level, String area, String region, String month) {
    StatisticKey of(String measure) {
      return new StatisticKey(measure, level, area, region, ALL, month);
    }
  }

  /**
   * All places and what is said there, also those that have a figure.
   *
   * @param measures those that are published
   * @param areas coverage of regions and of the nation
   */
  static SortedMap<StatisticKey, PublishedFigure> of(
      Collection<String> measures,
      Collection<PublishedCoverage> areas,
      Collection<UnitStatus> units) {
    ExpectedFigures expected = new ExpectedFigures(measures);
    Map<Place, Map<String, String>> statuses = new HashMap<>();
    Map<Place, String> names = new HashMap<>();
    for (PublishedCoverage area : areas) {
      Place place =
          area.region().equals(Coverages.NATION)
              ? new Place(Level.NATION, area.region(), "", area.month())
              : new Place(Level.REGION, area.region(), area.region(), area.month());
      statuses.computeIfAbsent(place, none -> new HashMap<>()).put(area.dataset(), area.status());
      names.put(place, area.regionName());
    }
    for (UnitStatus unit : units) {
      Place place = new Place(Level.UNIT, unit.unit(), unit.region(), unit.month());
      statuses.computeIfAbsent(place, none -> new HashMap<>()).put(unit.dataset(), unit.status());
      names.put(place, unit.unitName());
    }
    statuses.forEach((place, byDataset) -> expected.add(place, names.get(place), byDataset));
    return expected.expected;
  }

  private void add(Place place, String name, Map<String, String> statuses) {
    for (String measure : measures) {
      if (place.level() != Level.UNIT || !MeasureFamilies.countsUnits(measure)) {
        List<String> grounds =
            Grounds.of(measure).stream()
                .map(dataset -> statuses.getOrDefault(dataset, "NOT_STATED"))
                .toList();
        Grounds.absent(grounds).ifPresent(said -> add(place.of(measure), name, said));
      }
    }
  }

  private void add(StatisticKey key, String name, Published said) {
    expected.put(key, new PublishedFigure(key, name, said, new PublishedMean.None()));
  }
}
