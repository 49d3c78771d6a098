package se.nollan.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** All measures of a region and month, linked as they are. */
class AllMeasuresTest {

  @Test
  void mostOfThemIsShown() {
    CellTable<StatisticKey> table = NationMonths.of(3, 30, 1, false);
    Suppression<StatisticKey> suppression = new DisclosureControl(Threshold.DEFAULT).protect(table);

    assertThat(suppression.primary()).isNotEmpty();
    assertThat(suppression.secondary().size()).isLessThan(2 * suppression.primary().size());
  }
}
