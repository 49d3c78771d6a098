package se.nollan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthSpansTest {
  @ParameterizedTest
  @CsvSource({
    "2025-01,                         2025-01",
    "2025-12 2026-01,                 2025-12–2026-01",
    "2025-01 2025-02 2025-03 2025-05, '2025-01–2025-03, 2025-05'",
    "2025-01 2026-01,                 '2025-01, 2026-01'"
  })
  void monthsThatFollowEachOtherAreOneSpan(String months, String text) {
    assertThat(MonthSpans.text(List.of(months.split(" ")))).isEqualTo(text);
  }
}
