package se.nollan.disclosure;

import org.junit.jupiter.api.Test;

class NationTest {
  private static void time(int regions, int units, int months, boolean mix) {
    CellTable<StatisticKey> table = NationMonths.of(regions, units, months, mix);
    long start = System.nanoTime();
    try {
    Suppression<StatisticKey> s = new DisclosureControl(Threshold.DEFAULT).protect(table);
    System.out.printf("%d x %d, %d months, mix %s: %d cells, %d primary, %d secondary, %.1f s%n", regions, units, months, mix,
        table.cells().size(), s.primary().size(), s.secondary().size(), (System.nanoTime() - start) / 1e9);
    java.util.Map<String,Integer> by = new java.util.TreeMap<>();
    s.secondary().forEach(k -> by.merge(k.level() + (k.ofYear() ? " year" : " month") + (k.measure().startsWith("booking_mix") ? " mix" : ""), 1, Integer::sum));
    System.out.println(by);
    } catch (RecoverableException e) { System.out.println(e.getMessage() + (System.nanoTime() - start) / 1e9); }
  }

  @Test
  void nation() {
    time(2, 10, 1, false);
    time(2, 10, 1, true);
    time(2, 10, 3, false);
    time(21, 57, 1, false);
    time(5, 57, 1, true);
    time(5, 57, 3, false);
  }
}
