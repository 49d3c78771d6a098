package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * No more cells are withheld, small ones and others together, than twice the least that there is,
 * where all patterns can be tried.
 */
class LeastPossibleTest {
  private static final DisclosureControl CONTROL = new DisclosureControl(Threshold.DEFAULT);

  @Test
  void isNeverHalfOfWhatIsWithheld() {
    RandomTables tables = new RandomTables(2);
    int compared = 0;
    for (int round = 0; round < 300; round++) {
      CellTable<String> table = tables.small().table();
      Suppression<String> suppression = CONTROL.protect(table);
      if (!suppression.primary().isEmpty()) {
        assertThat(suppression.withheld().size())
            .as("table %d %s", round, table.cells())
            .isLessThanOrEqualTo(2 * leastWithheld(table, suppression));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  /** By trying all patterns, those that withhold least first. */
  static int leastWithheld(CellTable<String> table, Suppression<String> suppression) {
    List<String> others = new ArrayList<>();
    for (Cell<String> cell : table.cells()) {
      if (cell.denominator() >= 20) {
        others.add(cell.key());
      }
    }
    for (int added = 0; added < suppression.secondary().size(); added++) {
      if (anySafe(table, suppression.primary(), others, 0, added, new TreeSet<>())) {
        return suppression.primary().size() + added;
      }
    }
    return suppression.withheld().size();
  }

  private static boolean anySafe(
      CellTable<String> table,
      Set<String> primary,
      List<String> others,
      int from,
      int more,
      TreeSet<String> added) {
    if (more == 0) {
      TreeSet<String> withheld = new TreeSet<>(primary);
      withheld.addAll(added);
      return safe(table, withheld);
    }
    for (int index = from; index <= others.size() - more; index++) {
      added.add(others.get(index));
      if (anySafe(table, primary, others, index + 1, more - 1, added)) {
        return true;
      }
      added.remove(others.get(index));
    }
    return false;
  }

  private static boolean safe(CellTable<String> table, Set<String> withheld) {
    Attacker attacker = new Attacker(table, withheld);
    return withheld.stream()
        .map(key -> table.cell(key).orElseThrow())
        .allMatch(
            cell ->
                attacker.denominator(cell, 20).width() >= 20 - 1e-6
                    && (cell.numerator() == 0 || attacker.numerator(cell, 1).width() >= 1 - 1e-6));
  }
}
