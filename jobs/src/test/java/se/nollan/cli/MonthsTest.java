package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class MonthsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01..2026-03, 2026-01, 2026-03",
    "2025-11..2026-02, 2025-11, 2026-02",
    "2026-05..2026-05, 2026-05, 2026-05",
    "2026-05,          2026-05, 2026-05"
  })
  void aSpanOfMonthsHoldsBothItsEnds(String typed, String first, String last) {
    Months months = new Months.Converter().convert(typed);
    assertThat(months.first()).hasToString(first);
    assertThat(months.last()).hasToString(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-1",
        "2026-13",
        "2026-01-01",
        "2026-03..2026-01",
        "2026-01..",
        "..2026-01",
        "2026-01...2026-03",
        "2026-01..2026-02..2026-03",
        "2026-01-2026-03",
        "jan..mars"
      })
  void whatIsNoSpanIsToldWithAnExample(String typed) {
    assertThatThrownBy(() -> new Months.Converter().convert(typed))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'" + typed + "' is no span of months, such as 2026-01..2026-03");
  }
}
