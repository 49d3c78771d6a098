package se.nollan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days 2015–2030 against dates written down by hand from almanacs. */
class WorkingDaysTest {

  private final WorkingDays swedish = WorkingDays.swedish();
  private final WorkingDays withEves = WorkingDays.withEvesWorking();

  @ParameterizedTest
  @CsvSource({
    "2015, 01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31",
    "2016, 01-01 01-06 03-25 03-28 05-05 06-06 06-24 12-26",
    "2017, 01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26",
    "2018, 01-01 03-30 04-02 05-01 05-10 06-06 06-22 12-24 12-25 12-26 12-31",
    "2019, 01-01 04-19 04-22 05-01 05-30 06-06 06-21 12-24 12-25 12-26 12-31",
    "2020, 01-01 01-06 04-10 04-13 05-01 05-21 06-19 12-24 12-25 12-31",
    "2021, 01-01 01-06 04-02 04-05 05-13 06-25 12-24 12-31",
    "2022, 01-06 04-15 04-18 05-26 06-06 06-24 12-26",
    "2023, 01-06 04-07 04-10 05-01 05-18 06-06 06-23 12-25 12-26",
    "2024, 01-01 03-29 04-01 05-01 05-09 06-06 06-21 12-24 12-25 12-26 12-31",
    "2025, 01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31",
    "2026, 01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31",
    "2027, 01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31",
    "2028, 01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26",
    "2029, 01-01 03-30 04-02 05-01 05-10 06-06 06-22 12-24 12-25 12-26 12-31",
    "2030, 01-01 04-19 04-22 05-01 05-30 06-06 06-21 12-24 12-25 12-26 12-31"
  })
  void weekdaysOffAreThoseOfTheAlmanac(int year, String expected) {
    List<String> weekdaysOff =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .filter(day -> !swedish.isWorkingDay(day))
            .map(day -> day.toString().substring(5))
            .toList();
    assertThat(weekdaysOff).containsExactly(expected.split(" "));
  }

  @Test
  void noWeekendIsAWorkingDay() {
    LocalDate.of(2015, 1, 1)
        .datesUntil(LocalDate.of(2031, 1, 1))
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0)
        .forEach(
            day -> {
              assertThat(swedish.isWorkingDay(day)).isFalse();
              assertThat(withEves.isWorkingDay(day)).isFalse();
            });
  }

  @Test
  void theCalendarsDifferByTheThreeEvesOnly() {
    List<LocalDate> different =
        LocalDate.of(2024, 1, 1)
            .datesUntil(LocalDate.of(2026, 1, 1))
            .filter(day -> swedish.isWorkingDay(day) != withEves.isWorkingDay(day))
            .toList();
    assertThat(different)
        .containsExactly(
            LocalDate.of(2024, 6, 21),
            LocalDate.of(2024, 12, 24),
            LocalDate.of(2024, 12, 31),
            LocalDate.of(2025, 6, 20),
            LocalDate.of(2025, 12, 24),
            LocalDate.of(2025, 12, 31));
  }

  @Test
  void squeezedDaysAndHolyThursdayAreWorkingDays() {
    assertThat(swedish.isWorkingDay(LocalDate.of(2026, 1, 5))).isTrue();
    assertThat(swedish.isWorkingDay(LocalDate.of(2026, 4, 2))).isTrue();
    assertThat(swedish.isWorkingDay(LocalDate.of(2026, 5, 15))).isTrue();
    assertThat(swedish.isWorkingDay(LocalDate.of(2026, 5, 25))).isTrue();
  }

  @Test
  void aMonthListsItsWeekendsAndHolidays() {
    assertThat(swedish.nonWorkingDays(YearMonth.of(2026, 6)))
        .extracting(LocalDate::getDayOfMonth)
        .containsExactly(6, 7, 13, 14, 19, 20, 21, 27, 28);
    assertThat(withEves.nonWorkingDays(YearMonth.of(2026, 6)))
        .extracting(LocalDate::getDayOfMonth)
        .containsExactly(6, 7, 13, 14, 20, 21, 27, 28);
  }
}
