package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A whole made-up nation, month by month and with its year, is protected and published: the control
 * finds a way, and somebody who goes through all sums again and again, each time knowing more, ends
 * with no denominator to less than the threshold. (That is less than solving all sums at once,
 * which the tests of small tables do; each cell's other tables are checked by the control itself.)
 */
@Tag("long")
class WholeNationTest {
  private static final int MOST_ROUNDS = 60;

  @ParameterizedTest
  @CsvSource({"same_day_phone", "self_booked_all", "no_show", "self_changed"})
  void nothingIsRecoveredSumBySum(String measure) {
    Set<String> family = MeasureFamilies.of(measure).orElseThrow();
    List<Cell<StatisticKey>> cells =
        NationMonths.of(21, 20, 3, false).cells().stream()
            .filter(cell -> family.contains(cell.key().measure()))
            .toList();
    Set<StatisticKey> keys = new TreeSet<>();
    cells.forEach(cell -> keys.add(cell.key()));
    CellTable<StatisticKey> table =
        new CellTable<>(cells, StatisticRelations.of(keys), StatisticKey::region);

    Suppression<StatisticKey> suppression = new DisclosureControl(Threshold.DEFAULT).protect(table);

    assertThat(suppression.primary()).isNotEmpty();
    assertThat(suppression.secondary().size()).isLessThan(4 * suppression.primary().size());
    assertThat(narrow(table, suppression.primary())).as("if only small ones are").isNotEmpty();
    assertThat(narrow(table, suppression.withheld())).isEmpty();
  }

  /** Withheld cells whose denominator is known to less than the threshold. */
  private static List<StatisticKey> narrow(
      CellTable<StatisticKey> table, Set<StatisticKey> hidden) {
    Map<StatisticKey, long[]> known = new HashMap<>();
    for (Cell<StatisticKey> cell : table.cells()) {
      known.put(
          cell.key(),
          hidden.contains(cell.key())
              ? new long[] {1, Long.MAX_VALUE / 1_000_000}
              : new long[] {cell.denominator(), cell.denominator()});
    }
    boolean more = true;
    for (int round = 0; more && round < MOST_ROUNDS; round++) {
      more = false;
      for (Relation<StatisticKey> relation : table.relations()) {
        if (relation instanceof Relation.Sum<StatisticKey> sum) {
          more |= sum(known, sum);
        } else if (relation instanceof Relation.SameDenominator<StatisticKey> same
            && known.containsKey(same.one())
            && known.containsKey(same.other())) {
          long[] one = known.get(same.one());
          long[] other = known.get(same.other());
          more |= narrow(one, other[0], other[1]) | narrow(other, one[0], one[1]);
        }
      }
    }
    return hidden.stream().filter(key -> known.get(key)[1] - known.get(key)[0] < 20).toList();
  }

  private static boolean sum(Map<StatisticKey, long[]> known, Relation.Sum<StatisticKey> relation) {
    long[] total = known.get(relation.total());
    List<long[]> parts = new ArrayList<>();
    long low = 0;
    long high = 0;
    for (StatisticKey part : relation.parts()) {
      long[] interval = known.get(part);
      parts.add(interval);
      low += interval[0];
      high += interval[1];
    }
    boolean more = narrow(total, low, high);
    for (long[] part : parts) {
      long others = low - part[0];
      long othersMost = high - part[1];
      more |= narrow(part, total[0] - othersMost, total[1] - others);
      low = others + part[0];
      high = othersMost + part[1];
    }
    return more;
  }

  private static boolean narrow(long[] interval, long low, long high) {
    boolean more = low > interval[0] || high < interval[1];
    interval[0] = Math.max(interval[0], low);
    interval[1] = Math.min(interval[1], high);
    return more;
  }
}
