package se.nollan.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** The units of some region-months, and the unit that each counts under. */
public final class RegisteredUnits {
  private record Key(String region, String period, String unit) {
    /** Java's own are as slow as method handles are until the second compiler has seen them. */
    @Override
    public int hashCode() {
      return 31 * (31 * unit.hashCode() + period.hashCode()) + region.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && unit.equals(key.unit)
          && period.equals(key.period)
          && region.equals(key.region);
    }
  }

  private final Map<Key, UnitMonth> units = new HashMap<>();
  private final Map<Key, Key> topmost = new HashMap<>();

  private RegisteredUnits() {}

  /**
   * The units of a register.
   *
   * @param units as {@link se.nollan.register.Registers#units()} gives them
   */
  public static RegisteredUnits of(List<Row> units) {
    RegisteredUnits registered = new RegisteredUnits();
    units.forEach(registered::add);
    return registered;
  }

  private void add(Row row) {
    Key key = key(row);
    List<String> groups = List.of("all", row.getAs("operator"), row.getAs("unit_type"));
    units.put(key, new UnitMonth(key.region, key.period, key.unit, row.getAs("unit_name"), groups));
    topmost.put(key, new Key(key.region, key.period, row.getAs("topmost")));
  }

  private static Key key(Row row) {
    return new Key(row.getAs("region"), row.getAs("period"), row.getAs("unit_id"));
  }

  /** The unit that a row names: by {@code region}, {@code period} and {@code unit_id}. */
  public Optional<UnitMonth> named(Row row) {
    return Optional.ofNullable(units.get(key(row)));
  }

  /** The unit that the one which a row names counts under. */
  public Optional<UnitMonth> above(Row row) {
    return Optional.ofNullable(topmost.get(key(row))).map(units::get);
  }

  /** The units that count under no other, of some of the region-months. */
  public List<UnitMonth> topmost(MeasuredMonths months) {
    return topmost.entrySet().stream()
        .filter(each -> each.getKey().equals(each.getValue()))
        .map(each -> units.get(each.getKey()))
        .filter(months::include)
        .toList();
  }
}
