package se.nollan.booking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.nollan.model.RegionMonth;
import se.nollan.statistics.UnitMonth;

/** Gathers the facts of units from what was counted of each month. */
final class KnownOfUnits {
  /** A unit's bookings are looked up from the month after, when it may have another name. */
  private record Key(RegionMonth month, String unit) {
    static Key of(UnitMonth unit) {
      return new Key(new RegionMonth(unit.region(), unit.period()), unit.id());
    }

    Key before() {
      return new Key(month.before(), unit);
    }
  }

  private final Map<Key, Made> made = new HashMap<>();
  private final Map<Key, Shown> shown = new HashMap<>();
  private final Map<UnitMonth, Offered> offered;

  /**
   * What was counted.
   *
   * @param offered free slots by the unit that they count under
   */
  KnownOfUnits(Map<UnitMonth, Offered> offered) {
    this.offered = offered;
  }

  /** Adds bookings of this or an earlier month. */
  KnownOfUnits made(UnitMonth unit, Made bookings) {
    made.merge(Key.of(unit), bookings, Made::plus);
    return this;
  }

  /** Adds how much of a unit's bookings 1177 shows. */
  KnownOfUnits shown(UnitMonth unit, Shown bookings) {
    shown.merge(Key.of(unit), bookings, Shown::plus);
    return this;
  }

  /** The facts of units, also of those of which nothing was counted. */
  List<UnitFacts> of(Collection<UnitMonth> units) {
    return units.stream().map(this::of).toList();
  }

  private UnitFacts of(UnitMonth unit) {
    Key key = Key.of(unit);
    return new UnitFacts(
        unit,
        made.getOrDefault(key, Made.NONE),
        shown.getOrDefault(key, Shown.NONE),
        Optional.ofNullable(made.get(key.before())),
        offered.getOrDefault(unit, Offered.NOTHING));
  }
}
