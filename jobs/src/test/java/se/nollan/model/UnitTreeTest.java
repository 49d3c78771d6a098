package se.nollan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which unit's figures a branch's contacts are part of. */
class UnitTreeTest {

  @ParameterizedTest(name = "{0}: {1} counts as {2} — {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A            | A | A | a unit without parent counts by itself",
        "A>B B        | A | B | a branch counts under its parent",
        "A>B B        | B | B | and the parent as itself",
        "A>B B>C C    | A | C | a branch of a branch counts under the topmost",
        "A>B B>C C    | B | C | and so does the one between",
        "A>C B>C C    | B | C | a parent may have several branches",
        "A>X          | A | A | a parent that was not accepted does not count",
        "A>B B>X      | A | B | the chain stops below the first that was not accepted",
        "A>B B>C C>X  | A | C | however long it is",
        "A>A          | A | A | a unit that names itself counts by itself",
        "A>B B>A      | A | A | in a circle each counts by itself",
        "A>B B>A      | B | B | in a circle each counts by itself",
        "A>B B>C C>A  | C | C | in a longer circle too",
        "A>B B>C C>B  | A | A | a chain that runs into a circle counts by itself",
        "A>B B>B      | A | A | a chain that runs into one that names itself, too",
        "Z>A A>B B>C C>B | Z | Z | however far before the circle",
        "A>B B        | X | X | a unit that the register does not hold counts by itself"
      })
  void aUnitCountsAsItsTopmostParent(String register, String unit, String topmost, String why) {
    assertThat(tree(register).topmost(unit)).isEqualTo(topmost);
  }

  private static UnitTree tree(String register) {
    Map<String, Optional<String>> parents = new HashMap<>();
    Arrays.stream(register.split(" +"))
        .map(unit -> unit.split(">"))
        .forEach(
            unit ->
                parents.put(unit[0], unit.length > 1 ? Optional.of(unit[1]) : Optional.empty()));
    return new UnitTree(parents);
  }
}
