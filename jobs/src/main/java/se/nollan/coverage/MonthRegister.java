package se.nollan.coverage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.nollan.model.CanonicalDataset;

/** The counted units of a region and month, and which of them an event belongs to. */
final class MonthRegister {
  private final Map<String, String> topmostOf = new HashMap<>();
  private final Map<String, String> unitOfLine = new HashMap<>();
  private final Map<String, CountedUnit> counted = new TreeMap<>();

  /**
   * A unit of the register.
   *
   * @param topmost HSA-id of the unit that it counts under
   */
  record Unit(
      String id,
      String name,
      String topmost,
      Optional<Long> listed,
      Optional<Boolean> offersChat,
      Optional<Boolean> offersBooking) {

    Map<CanonicalDataset, Participation> says() {
      Map<CanonicalDataset, Participation> says = new EnumMap<>(CanonicalDataset.class);
      Participation booking = Participation.of(offersBooking);
      says.put(CanonicalDataset.CHAT_CASE, Participation.of(offersChat));
      says.put(CanonicalDataset.BOOKING, booking);
      says.put(CanonicalDataset.APPOINTMENT, booking);
      says.put(CanonicalDataset.BOOKABLE_SLOT, booking);
      return says;
    }
  }

  /**
   * A telephone line.
   *
   * @param measured whether its calls are measured: it is automated, and not unlinked
   */
  record Line(String id, String unitId, boolean measured) {}

  MonthRegister(List<Unit> units, List<Line> lines) {
    for (Unit unit : units) {
      topmostOf.put(unit.id(), unit.topmost());
      if (unit.id().equals(unit.topmost())) {
        counted.put(unit.id(), new CountedUnit(unit.id(), unit.name(), Optional.empty(), Map.of()));
      }
    }
    units.forEach(unit -> add(unit.topmost(), unit.listed(), unit.says()));
    for (Line line : lines) {
      unitOfLine.put(line.id(), line.unitId());
      counted(line.unitId())
          .ifPresent(
              unit ->
                  add(
                      unit,
                      Optional.empty(),
                      Map.of(
                          CanonicalDataset.PHONE_CONTACT,
                          Participation.of(Optional.of(line.measured())))));
    }
  }

  private void add(String unit, Optional<Long> listed, Map<CanonicalDataset, Participation> says) {
    counted.computeIfPresent(unit, (id, known) -> known.with(listed, says));
  }

  private Optional<String> counted(String unit) {
    return Optional.ofNullable(topmostOf.get(unit));
  }

  /** The counted units, by HSA-id. */
  List<CountedUnit> units() {
    return new ArrayList<>(counted.values());
  }

  /**
   * The counted unit that a dataset's rows belong to; empty where the register does not hold it.
   *
   * @param id of a telephone line for phone contacts, else of a unit
   */
  Optional<String> counted(CanonicalDataset dataset, String id) {
    return dataset == CanonicalDataset.PHONE_CONTACT
        ? Optional.ofNullable(unitOfLine.get(id)).flatMap(this::counted)
        : counted(id);
  }
}
