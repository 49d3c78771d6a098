package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is withheld stays unknown to whoever solves the published sums. */
class NothingIsRecoveredTest {
  private static final DisclosureControl CONTROL = new DisclosureControl(Threshold.DEFAULT);
  private static final double ROUNDING = 1e-6;

  @Test
  void inAThousandRandomTables() {
    RandomTables tables = new RandomTables(1);
    int withheld = 0;
    int shown = 0;
    int refused = 0;
    for (int round = 0; round < 1_000; round++) {
      CellTable<String> table = tables.next().table();
      Optional<Suppression<String>> protectedTable = protect(table, List.of());
      if (protectedTable.isEmpty()) {
        refused++;
        continue;
      }
      Suppression<String> suppression = protectedTable.get();
      Attacker attacker = new Attacker(table, suppression.withheld());
      for (String key : suppression.withheld()) {
        unknown(attacker, table.cell(key).orElseThrow(), "table " + round);
      }
      withheld += suppression.withheld().size();
      shown += table.cells().size() - suppression.withheld().size();
    }
    assertThat(refused).as("tables that are not published at all").isLessThanOrEqualTo(5);
    assertThat(withheld).isGreaterThan(1_000);
    assertThat(shown).isGreaterThan(withheld);
  }

  @Test
  void inPublicationsThatFollowEachOther() {
    RandomTables tables = new RandomTables(3);
    int refused = 0;
    for (int round = 0; round < 40; round++) {
      RandomTables.Delivered delivered = tables.next();
      List<EarlierPublication<String>> earlier = new ArrayList<>();
      for (int number = 1; number <= 3; number++) {
        CellTable<String> table = delivered.table();
        Optional<Suppression<String>> suppression = protect(table, earlier);
        if (suppression.isEmpty()) {
          refused++;
          break;
        }
        Set<String> withheld = suppression.get().withheld();
        earlier.add(new EarlierPublication<>(table, withheld));
        Attacker attacker = new Attacker(table, withheld, earlier);
        for (EarlierPublication<String> each : earlier) {
          for (String key : each.withheld()) {
            Cell<String> cell = each.table().cell(key).orElseThrow();
            if (cell.denominator() < 20) {
              unknown(attacker, cell, "table " + round + ", publication " + number);
            }
          }
        }
        delivered = tables.again(delivered);
      }
    }
    assertThat(refused).as("publications that are not made").isLessThanOrEqualTo(12);
  }

  /** Nothing, where no pattern was found that hides all: then nothing is published either. */
  private static Optional<Suppression<String>> protect(
      CellTable<String> table, List<EarlierPublication<String>> earlier) {
    try {
      return Optional.of(CONTROL.protect(table, earlier));
    } catch (RecoverableException refused) {
      return Optional.empty();
    }
  }

  /** As much as the threshold of the denominator, and something of the numerator. */
  private static void unknown(Attacker attacker, Cell<String> cell, String where) {
    assertThat(attacker.denominator(cell, 20).width())
        .as("%s: denominator of %s", where, cell)
        .isGreaterThanOrEqualTo(20 - ROUNDING);
    if (cell.numerator() > 0) {
      assertThat(attacker.numerator(cell, 1).width())
          .as("%s: numerator of %s", where, cell)
          .isGreaterThanOrEqualTo(1 - ROUNDING);
    }
  }

  /** The attacker is worth something: it recovers what primary suppression alone leaves open. */
  @Test
  void unlessOnlySmallCellsAreWithheld() {
    RandomTables tables = new RandomTables(1);
    int recovered = 0;
    for (int round = 0; round < 20; round++) {
      CellTable<String> table = tables.next().table();
      List<Cell<String>> small =
          table.cells().stream()
              .filter(cell -> cell.denominator() > 0 && cell.denominator() < 20)
              .toList();
      Set<String> keys = small.stream().map(Cell::key).collect(Collectors.toSet());
      Attacker attacker = new Attacker(table, keys);
      recovered += (int) small.stream().filter(it -> attacker.denominator(it).width() < 20).count();
    }
    assertThat(recovered).isGreaterThan(20);
  }

  @Test
  void andTheOrderOfATableDoesNotMatter() {
    RandomTables tables = new RandomTables(4);
    Random random = new Random(4);
    for (int round = 0; round < 50; round++) {
      CellTable<String> table = tables.next().table();
      List<Cell<String>> cells = new ArrayList<>(table.cells());
      List<Relation<String>> relations = new ArrayList<>(table.relations());
      Collections.shuffle(cells, random);
      Collections.shuffle(relations, random);
      relations.replaceAll(
          relation -> {
            Relation.Sum<String> sum = (Relation.Sum<String>) relation;
            List<String> parts = new ArrayList<>(sum.parts());
            Collections.shuffle(parts, random);
            return new Relation.Sum<>(sum.total(), parts);
          });
      assertThat(protect(new CellTable<>(cells, relations), List.of()).map(Suppression::withheld))
          .isEqualTo(protect(table, List.of()).map(Suppression::withheld));
    }
  }
}
