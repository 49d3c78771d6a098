package se.nollan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Easter against almanacs, the rare years of the computation included. */
class EasterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1818-03-22", // the earliest there can be
        "1943-04-25", // the latest there can be
        "1954-04-18", // the two exceptions of Gauss' formula
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2011-04-24",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25",
        "2049-04-18"
      })
  void agreesWithTheAlmanac(LocalDate easter) {
    assertThat(Easter.of(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void isASundayFrom22MarchTo25April() {
    for (int year = 1583; year <= 2500; year++) {
      LocalDate easter = Easter.of(year);
      assertThat(easter.getDayOfWeek()).isEqualTo(DayOfWeek.SUNDAY);
      assertThat(easter).isBetween(LocalDate.of(year, 3, 22), LocalDate.of(year, 4, 25));
    }
  }
}
