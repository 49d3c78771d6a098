package se.nollan.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.nollan.model.RegionMonth;

/** Which months a run sums, and in which steps. */
class MeasuredMonthsTest {
  private static final RegionMonth DECEMBER = new RegionMonth("12", "2025-12");
  private static final RegionMonth JANUARY = new RegionMonth("12", "2026-01");
  private static final RegionMonth MARCH = new RegionMonth("20", "2026-03");

  @Test
  void yearsAreSummedOneAfterTheOtherTheEarliestFirst() {
    assertThat(new MeasuredMonths(Set.of(MARCH, DECEMBER, JANUARY)).byYear())
        .containsExactly(
            new MeasuredMonths(Set.of(DECEMBER)), new MeasuredMonths(Set.of(JANUARY, MARCH)));
  }

  @Test
  void aJanuaryLooksBackAtDecemberInTheTableAlsoIfTheRunHasMeasuredIt() {
    MeasuredMonths year = new MeasuredMonths(Set.of(MARCH, DECEMBER, JANUARY)).byYear().get(1);
    assertThat(year.before()).containsExactlyInAnyOrder(DECEMBER, new RegionMonth("20", "2026-02"));
    assertThat(year.periods()).containsExactly("2026", "2026-01", "2026-03");
  }
}
