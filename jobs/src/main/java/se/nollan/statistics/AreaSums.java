package se.nollan.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Adds up what units did in months: units to regions and the nation, all and by group, and months
 * to years.
 *
 * @param <V> what is added up; immutable
 */
public final class AreaSums<V> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing((Place place) -> place.area().level())
          .thenComparing(place -> place.area().region().orElse(""))
          .thenComparing(place -> place.area().id())
          .thenComparing(Place::group);

  private record Place(Area area, String group) {
    /** Java's own are as slow as method handles are until the second compiler has seen them. */
    @Override
    public int hashCode() {
      return 31 * area.id().hashCode() + group.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Place place
          && group.equals(place.group)
          && area.id().equals(place.area.id())
          && area.level() == place.area.level()
          && area.region().equals(place.area.region());
    }
  }

  private final BinaryOperator<V> plus;
  private final Map<Place, SortedMap<String, Summed.Named<V>>> months = new HashMap<>();

  /** Nothing yet. */
  public AreaSums(BinaryOperator<V> plus) {
    this.plus = plus;
  }

  /** Adds what a unit did in a month; several of the same add up. */
  public void add(UnitMonth unit, V value) {
    for (Area area : Area.around(unit)) {
      Summed.Named<V> named = new Summed.Named<>(area.name(unit), value);
      for (String group : unit.groups()) {
        months
            .computeIfAbsent(new Place(area, group), none -> new TreeMap<>())
            .merge(unit.period(), named, this::plus);
      }
    }
  }

  private Summed.Named<V> plus(Summed.Named<V> one, Summed.Named<V> other) {
    return new Summed.Named<>(one.name(), plus.apply(one.value(), other.value()));
  }

  /** The sums of some months and years, of all areas and groups that have any in them, in order. */
  public List<Summed<V>> of(Collection<String> periods) {
    List<Summed<V>> sums = new ArrayList<>();
    for (Place place : months.keySet().stream().sorted(ORDER).toList()) {
      for (String period : periods) {
        List<Summed.Named<V>> within = within(period, months.get(place));
        if (!within.isEmpty()) {
          sums.add(Summed.of(place.area(), place.group(), period, within, plus));
        }
      }
    }
    return sums;
  }

  /** A period's months are those whose names begin with its own. */
  private static <V> List<V> within(String period, SortedMap<String, V> months) {
    return List.copyOf(months.subMap(period, period + Character.MAX_VALUE).values());
  }
}
