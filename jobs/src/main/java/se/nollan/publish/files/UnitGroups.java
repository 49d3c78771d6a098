package se.nollan.publish.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedFigure;

/**
 * Who runs each unit, and of which type it is, in a period: told by the groups it has figures in.
 */
final class UnitGroups {
  private record UnitPeriod(String unit, String period) {}

  private final Map<UnitPeriod, TreeSet<String>> groups = new HashMap<>();

  private UnitGroups() {}

  static UnitGroups of(Publication publication) {
    UnitGroups units = new UnitGroups();
    for (PublishedFigure figure : publication.figures()) {
      StatisticKey key = figure.key();
      if (key.level() == Level.UNIT && !key.unitGroup().equals("all")) {
        units
            .groups
            .computeIfAbsent(new UnitPeriod(key.area(), key.period()), any -> new TreeSet<>())
            .add(key.unitGroup());
      }
    }
    return units;
  }

  /** Operators, one if the unit did not change hands within the period; none if it is not told. */
  List<String> operators(StatisticKey key) {
    return of(key).stream().filter(Names.OPERATORS::contains).toList();
  }

  /** Types, likewise. */
  List<String> types(StatisticKey key) {
    return of(key).stream().filter(group -> !Names.OPERATORS.contains(group)).toList();
  }

  /** Their names. */
  static String named(List<String> groups) {
    return groups.stream()
        .map(group -> Names.of(Names.UNIT_GROUPS, group, Language.SWEDISH))
        .collect(Collectors.joining(", "));
  }

  private TreeSet<String> of(StatisticKey key) {
    return groups.getOrDefault(new UnitPeriod(key.area(), key.period()), new TreeSet<>());
  }
}
