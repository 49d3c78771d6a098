package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is withheld stays unknown to whoever solves the published sums. */
class NothingIsRecoveredTest {
  private static final DisclosureControl CONTROL = new DisclosureControl(Threshold.DEFAULT);

  static List<String> recovered(CellTable<String> table, Suppression<String> suppression) {
    return recovered(new Attacker(table, suppression.withheld()), table, suppression);
  }

  static List<String> recovered(
      Attacker attacker, CellTable<String> table, Suppression<String> suppression) {
    List<String> recovered = new ArrayList<>();
    for (String key : suppression.withheld()) {
      Cell<String> cell = table.cell(key).orElseThrow();
      if (attacker.denominator(cell).width() < 20 - 1e-6) {
        recovered.add(key + " " + cell + " " + attacker.denominator(cell));
      }
      if (cell.numerator() > 0 && attacker.numerator(cell).width() < 1 - 1e-6) {
        recovered.add(key + " " + cell + " " + attacker.numerator(cell));
      }
    }
    return recovered;
  }

  @Test
  void probe() {
    long start = System.nanoTime();
    RandomTables tables = new RandomTables(1);
    long withheld = 0, primary = 0, cells = 0, bad = 0, thrown = 0, ours = 0;
    for (int round = 0; round < 1_000 && System.nanoTime() - start < 40e9; round++) {
      CellTable<String> table = tables.next().table();
      try {
        long before = System.nanoTime();
        Suppression<String> suppression = CONTROL.protect(table);
        ours += System.nanoTime() - before;
        List<String> recovered = recovered(table, suppression);
        if (!recovered.isEmpty() && bad++ < 3) {
          System.out.println("RECOVERED " + round + " " + recovered);
        }
        cells += table.cells().size();
        withheld += suppression.withheld().size();
        primary += suppression.primary().size();
      } catch (RuntimeException e) {
        if (thrown++ < 3) {
          System.out.println("THROWN " + round + " " + table.cells().size() + " " + e);
          if (!(e instanceof RecoverableException)) { e.printStackTrace(System.out); }
        }
      }
      if (round % 100 == 99) System.out.println(round + ": " + cells + " cells, " + primary + " primary, " + withheld + " withheld, bad " + bad + ", thrown " + thrown + ", ours " + ours / 1e9 + ", all " + (System.nanoTime() - start) / 1e9);
    }
    start = System.nanoTime();
    bad = 0; thrown = 0; withheld = 0; cells = 0;
    for (int round = 0; round < 300 && System.nanoTime() - start < 40e9; round++) {
      RandomTables.Delivered delivered = tables.next();
      List<EarlierPublication<String>> earlier = new ArrayList<>();
      for (int publication = 0; publication < 3; publication++) {
        CellTable<String> table = delivered.table();
        try {
          Suppression<String> suppression = CONTROL.protect(table, earlier);
          Attacker attacker = new Attacker(table, suppression.withheld(), earlier);
          List<String> recovered = recovered(attacker, table, suppression);
          for (EarlierPublication<String> each : earlier) {
            for (String key : each.withheld()) {
              Cell<String> cell = each.table().cell(key).orElseThrow();
              if (cell.denominator() < 20 && attacker.denominator(cell).width() < 20 - 1e-6) recovered.add("earlier " + key + cell);
            }
          }
          if (!recovered.isEmpty() && bad++ < 3) System.out.println("RECOVERED later " + round + " " + publication + " " + recovered);
          withheld += suppression.withheld().size(); cells += table.cells().size();
          earlier.add(new EarlierPublication<>(table, suppression.withheld()));
        } catch (RuntimeException e) {
          if (thrown++ < 3) { System.out.println("THROWN later " + round + " " + publication + " " + e);
          if (!(e instanceof RecoverableException)) { e.printStackTrace(System.out); } }
        }
        delivered = tables.again(delivered);
      }
      if (round % 100 == 99) System.out.println("later " + round + ": " + cells + " cells, " + withheld + " withheld, bad " + bad + ", thrown " + thrown + ", all " + (System.nanoTime() - start) / 1e9);
    }
    start = System.nanoTime();
    tables = new RandomTables(2);
    withheld = 0; bad = 0; thrown = 0;
    long least = 0, optimal = 0, n = 0, worse = 0;
    for (int round = 0; round < 2000 && System.nanoTime() - start < 40e9; round++) {
      CellTable<String> table = tables.small().table();
      try {
        Suppression<String> suppression = CONTROL.protect(table);
        if (suppression.primary().isEmpty()) {
          continue;
        }
        int optimum = LeastPossibleTest.leastWithheld(table, suppression);
        int our = suppression.withheld().size();
        n++;
        withheld += our; least += optimum; optimal += our == optimum ? 1 : 0;
        if (our > 2 * optimum && bad++ < 3) System.out.println("TWICE " + round + " " + our + " " + optimum + table.cells() + suppression.withheld());
        if (our - suppression.primary().size() > 2 * (optimum - suppression.primary().size()) && worse++ < 3)
          System.out.println("TWICE2 " + round + " " + our + " " + optimum + " " + table.cells().size() + suppression.withheld());
      } catch (RecoverableException e) {
        if (thrown++ < 3) System.out.println("THROWN small " + round + " " + e);
      }
    }
    System.out.println(n + " small tables, withheld " + withheld + ", least " + least + ", optimal " + optimal + ", twice " + bad + ", secondaries twice " + worse + ", " + (System.nanoTime() - start) / 1e9);
    try { new NationTest().nation(); } catch (RuntimeException e) { e.printStackTrace(System.out); }
  }
}
