package se.nollan.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the calendar to days that an almanac gives. */
class ReferenceCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "1990-04-15", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31",
    "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2049-04-18", "2076-04-19",
    "2081-03-30", "2099-04-12"
  })
  void easter(LocalDate sunday) {
    assertThat(ReferenceCalendar.easter(sunday.getYear())).isEqualTo(sunday);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-01", "2025-01-06", "2025-04-18", "2025-04-21", "2025-05-01", "2025-05-29",
        "2025-06-06", "2025-12-25", "2025-12-26", "2026-05-14", "2026-01-03", "2026-01-04"
      })
  void daysOff(LocalDate day) {
    assertThat(ReferenceCalendar.isWorkingDay(day, false)).isFalse();
    assertThat(ReferenceCalendar.isWorkingDay(day, true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-06-20", "2026-06-19", "2027-06-25", "2025-12-24", "2025-12-31"})
  void eves(LocalDate day) {
    assertThat(ReferenceCalendar.isWorkingDay(day, false)).isFalse();
    assertThat(ReferenceCalendar.isWorkingDay(day, true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-01-07", "2025-04-17", "2025-04-30", "2025-05-30", "2025-12-23"})
  void workingDays(LocalDate day) {
    assertThat(ReferenceCalendar.isWorkingDay(day, false)).isTrue();
  }

  @Test
  void everyYearHasOneMidsummerEve() {
    List<LocalDate> eves =
        IntStream.rangeClosed(1990, 2099)
            .boxed()
            .flatMap(year -> LocalDate.of(year, 6, 1).datesUntil(LocalDate.of(year, 7, 1)))
            .filter(ReferenceCalendar::isEve)
            .toList();
    assertThat(eves).hasSize(110);
  }
}
