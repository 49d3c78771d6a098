package se.nollan.reference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.nollan.model.CanonicalDataset;

/** The units and lines of one region and period, and which unit counts for which. */
final class ReferenceRegister {

  private final Map<String, ReferenceRow> units;
  private final Map<String, ReferenceRow> lines;

  ReferenceRegister(List<ReferenceRow> accepted) {
    units = used(CanonicalDataset.UNIT, "unit_id", accepted);
    lines = used(CanonicalDataset.PHONE_LINE, "line_id", accepted);
  }

  /**
   * "If two sources deliver the same unit or line, the row of the source whose id sorts first is
   * used."
   */
  private static Map<String, ReferenceRow> used(
      CanonicalDataset dataset, String id, List<ReferenceRow> accepted) {
    Map<String, ReferenceRow> used = new HashMap<>();
    accepted.stream()
        .filter(row -> row.dataset() == dataset)
        .sorted(Comparator.comparing(ReferenceRow::source))
        .forEach(row -> used.putIfAbsent(row.text(id).orElseThrow(), row));
    return used;
  }

  Set<String> units() {
    return units.keySet();
  }

  ReferenceRow unit(String id) {
    return units.get(id);
  }

  ReferenceRow line(String id) {
    return lines.get(id);
  }

  /**
   * "A branch, or any unit that names a parent, counts as its topmost parent. The chain of parents
   * stops below the first one that was not accepted for that period; a unit whose chain runs in a
   * circle, or into one, counts by itself."
   */
  String topmost(String unit) {
    Set<String> chain = new HashSet<>(Set.of(unit));
    String top = unit;
    while (true) {
      Optional<String> parent = units.get(top).text("parent_unit_id").filter(units::containsKey);
      if (parent.isEmpty()) {
        return top;
      }
      if (!chain.add(parent.get())) {
        return unit;
      }
      top = parent.get();
    }
  }
}
