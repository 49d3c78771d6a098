package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
  @Test
  void aSpanHasBothEnds() {
    assertThat(Months.of("2025-11..2026-01").each())
        .containsExactly(YearMonth.of(2025, 11), YearMonth.of(2025, 12), YearMonth.of(2026, 1));
  }

  @Test
  void theLastMonthArrivesWhereTheOthersAre() {
    Months all = Months.of("2025-11..2026-01");

    assertThat(all.butLast()).hasToString("2025-11..2025-12");
    assertThat(all.onlyLast()).hasToString("2026-01");
  }

  @Test
  void oneMonthLeavesNoneBeforeTheLast() {
    assertThatIllegalArgumentException().isThrownBy(() -> Months.of("2026-01").butLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026", "2026-13", "2026-02..2026-01", "2026-01..2026-02..2026-03"})
  void whatIsNoSpanIsTold(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Months.of(text))
        .withMessageContaining("no span of months");
  }
}
