package se.nollan.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each holiday by its own rule, over a century. */
class PublicHolidaysTest {

  @Test
  void aYearReadsAsInTheAlmanac() {
    assertThat(PublicHolidays.of(2026))
        .containsExactly(
            new Holiday(LocalDate.of(2026, 1, 1), "nyårsdagen"),
            new Holiday(LocalDate.of(2026, 1, 6), "trettondedag jul"),
            new Holiday(LocalDate.of(2026, 4, 3), "långfredagen"),
            new Holiday(LocalDate.of(2026, 4, 5), "påskdagen"),
            new Holiday(LocalDate.of(2026, 4, 6), "annandag påsk"),
            new Holiday(LocalDate.of(2026, 5, 1), "första maj"),
            new Holiday(LocalDate.of(2026, 5, 14), "Kristi himmelsfärdsdag"),
            new Holiday(LocalDate.of(2026, 5, 24), "pingstdagen"),
            new Holiday(LocalDate.of(2026, 6, 6), "nationaldagen"),
            new Holiday(LocalDate.of(2026, 6, 20), "midsommardagen"),
            new Holiday(LocalDate.of(2026, 10, 31), "alla helgons dag"),
            new Holiday(LocalDate.of(2026, 12, 25), "juldagen"),
            new Holiday(LocalDate.of(2026, 12, 26), "annandag jul"));
  }

  @ParameterizedTest
  @CsvSource({
    "nyårsdagen, 01-01",
    "trettondedag jul, 01-06",
    "första maj, 05-01",
    "nationaldagen, 06-06",
    "juldagen, 12-25",
    "annandag jul, 12-26"
  })
  void fixedHolidaysKeepTheirDate(String name, String monthDay) {
    assertThat(everyYear(name).map(MonthDay::from))
        .containsOnly(MonthDay.parse("--" + monthDay))
        .hasSize(100);
  }

  @ParameterizedTest
  @CsvSource({
    "långfredagen, FRIDAY, 03-20, 04-23",
    "påskdagen, SUNDAY, 03-22, 04-25",
    "annandag påsk, MONDAY, 03-23, 04-26",
    "Kristi himmelsfärdsdag, THURSDAY, 04-30, 06-03",
    "pingstdagen, SUNDAY, 05-10, 06-13",
    "midsommardagen, SATURDAY, 06-20, 06-26",
    "alla helgons dag, SATURDAY, 10-31, 11-06"
  })
  void movableHolidaysKeepTheirWeekday(
      String name, DayOfWeek weekday, String earliest, String latest) {
    assertThat(everyYear(name))
        .hasSize(100)
        .allSatisfy(
            day -> {
              assertThat(day.getDayOfWeek()).isEqualTo(weekday);
              assertThat(MonthDay.from(day))
                  .isBetween(MonthDay.parse("--" + earliest), MonthDay.parse("--" + latest));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "långfredagen, -2",
    "påskdagen, 0",
    "annandag påsk, 1",
    "Kristi himmelsfärdsdag, 39",
    "pingstdagen, 49"
  })
  void easterHolidaysFollowEaster(String name, int days) {
    assertThat(everyYear(name))
        .allSatisfy(day -> assertThat(day.minusDays(days)).isEqualTo(Easter.of(day.getYear())));
  }

  @Test
  void twoHolidaysMayShareADay() {
    assertThat(PublicHolidays.of(2008))
        .filteredOn(holiday -> holiday.date().equals(LocalDate.of(2008, 5, 1)))
        .extracting(Holiday::name)
        .containsExactlyInAnyOrder("första maj", "Kristi himmelsfärdsdag");
  }

  @Test
  void midsummerEveIsTheDayBeforeMidsummerDay() {
    for (int year = 2000; year < 2100; year++) {
      LocalDate eve = Eves.of(year).get(0).date();
      assertThat(eve.getDayOfWeek()).isEqualTo(FRIDAY);
      assertThat(eve.plusDays(1).getDayOfWeek()).isEqualTo(SATURDAY);
      assertThat(MonthDay.from(eve)).isBetween(MonthDay.of(6, 19), MonthDay.of(6, 25));
    }
  }

  private static Stream<LocalDate> everyYear(String name) {
    return IntStream.range(2000, 2100)
        .boxed()
        .flatMap(year -> PublicHolidays.of(year).stream())
        .filter(holiday -> holiday.name().equals(name))
        .map(Holiday::date);
  }
}
