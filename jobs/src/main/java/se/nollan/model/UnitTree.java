package se.nollan.model;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which unit a unit counts as: a branch (filial), or any unit that names a parent, is counted as
 * its topmost parent, which simply has several main numbers (SKR's instruction 1.7, p. 12).
 */
public final class UnitTree {
  private final Map<String, Optional<String>> parents;

  /**
   * The units that a region's register of one month holds.
   *
   * @param parents HSA-id of each unit, and of the parent that it names
   */
  public UnitTree(Map<String, Optional<String>> parents) {
    this.parents = Map.copyOf(parents);
  }

  /**
   * The topmost parent of a unit. The chain stops below the first parent that the register does not
   * hold; a unit whose chain runs in a circle, or into one, counts by itself.
   */
  public String topmost(String unit) {
    Set<String> seen = new HashSet<>();
    String current = unit;
    while (seen.add(current)) {
      Optional<String> parent =
          parents.getOrDefault(current, Optional.empty()).filter(parents::containsKey);
      if (parent.isEmpty()) {
        return current;
      }
      current = parent.get();
    }
    return unit;
  }
}
