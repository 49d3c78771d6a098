package se.nollan.publish.files;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Edition;
import se.nollan.publish.Publication;

/**
 * What a publication says of a unit's same-day contact in a month.
 *
 * @param key of any of its figures: only unit, region and month are used
 * @param name the unit's, empty if nothing tells it
 * @param operators who runs it, {@link UnitGroups#operators}
 * @param types {@link UnitGroups#types}
 * @param figures by measure
 */
record DeliveryRecord(
    Edition edition,
    StatisticKey key,
    String name,
    List<String> operators,
    List<String> types,
    Map<String, FigureRow> figures) {

  private record UnitMonth(String month, String region, String unit) {
    private static final Comparator<UnitMonth> ORDER =
        Comparator.comparing(UnitMonth::month)
            .thenComparing(UnitMonth::region)
            .thenComparing(UnitMonth::unit);
  }

  /** The records of a publication, by month, region and unit. */
  static List<DeliveryRecord> of(Publication publication) {
    Map<UnitMonth, Map<String, FigureRow>> units = new TreeMap<>(UnitMonth.ORDER);
    for (FigureRow row : StatisticsTable.rows(publication)) {
      StatisticKey key = row.key();
      if (key.level() == Level.UNIT
          && !key.ofYear()
          && key.unitGroup().equals("all")
          && DeliveryLayout.MEASURES.containsValue(key.measure())) {
        units
            .computeIfAbsent(
                new UnitMonth(key.period(), key.region(), key.area()), any -> new TreeMap<>())
            .put(key.measure(), row);
      }
    }
    UnitGroups groups = UnitGroups.of(publication);
    return units.values().stream().map(rows -> of(publication, groups, rows)).toList();
  }

  private static DeliveryRecord of(
      Publication publication, UnitGroups groups, Map<String, FigureRow> rows) {
    FigureRow any = rows.values().iterator().next();
    return new DeliveryRecord(
        publication.edition(),
        any.key(),
        any.figure().areaName(),
        groups.operators(any.key()),
        groups.types(any.key()),
        rows);
  }

  Optional<FigureRow> figure(String measure) {
    return Optional.ofNullable(figures.get(measure));
  }
}
