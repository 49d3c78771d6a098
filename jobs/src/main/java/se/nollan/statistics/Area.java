package se.nollan.statistics;

import java.util.List;
import java.util.Optional;
import se.nollan.model.Region;

/**
 * What a figure is of: a unit, a region or the nation.
 *
 * @param level which of them
 * @param id HSA-id, county code or {@code SE}
 * @param region county code; none of the nation
 */
public record Area(Level level, String id, Optional<String> region) {
  private static final Area NATION = new Area(Level.NATION, "SE", Optional.empty());

  /** The areas that a unit is part of: itself, its region and the nation. */
  static List<Area> around(UnitMonth unit) {
    Optional<String> region = Optional.of(unit.region());
    return List.of(
        new Area(Level.UNIT, unit.id(), region),
        new Area(Level.REGION, unit.region(), region),
        NATION);
  }

  /** Its name in a month, from one of its units. */
  String name(UnitMonth unit) {
    return switch (level) {
      case UNIT -> unit.name();
      case REGION -> Region.of(unit.region()).map(Region::title).orElse(unit.region());
      case NATION -> "Sverige";
    };
  }
}
