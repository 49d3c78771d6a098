package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** All measures, groups and periods of a small country at once, with all that binds them. */
class AllMeasuresTest {
  private static final int ATTACKED = 40;

  @Test
  void oneDoesNotTellWhatAnotherWithholds() {
    CellTable<StatisticKey> table = NationMonths.of(2, 4, 2, false);
    Suppression<StatisticKey> suppression = new DisclosureControl(Threshold.DEFAULT).protect(table);
    Attacker attacker = new Attacker(table, suppression.withheld());

    List<StatisticKey> keys = new ArrayList<>(suppression.withheld());
    Collections.shuffle(keys, new Random(1));
    assertThat(keys).hasSizeGreaterThan(ATTACKED);
    for (StatisticKey key : keys.subList(0, ATTACKED)) {
      assertThat(attacker.denominator(table.cell(key).orElseThrow()).width())
          .as("denominator of %s", key)
          .isGreaterThanOrEqualTo(20 - 1e-6);
    }
  }

  @Test
  void andMostOfItIsShown() {
    CellTable<StatisticKey> table = NationMonths.of(3, 30, 1, false);
    Suppression<StatisticKey> suppression = new DisclosureControl(Threshold.DEFAULT).protect(table);

    assertThat(suppression.primary()).isNotEmpty();
    assertThat(suppression.secondary().size()).isLessThan(2 * suppression.primary().size());
  }
}
