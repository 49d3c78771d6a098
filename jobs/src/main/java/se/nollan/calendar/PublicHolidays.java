package se.nollan.calendar;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names the public holidays of a year as the law on public holidays (lag 1989:253 om allmänna
 * helgdagar) gives them; Sundays, which it counts too, are left to {@link WorkingDays}.
 *
 * <p>The law as it stands since 2005 is applied to every year: before that, Whit Monday was a
 * holiday and the national day was not.
 */
public final class PublicHolidays {

  private PublicHolidays() {}

  /**
   * The public holidays of that year, by date. Two may share a day: 1 May 2008 was also Ascension.
   */
  public static List<Holiday> of(int year) {
    return Stream.concat(fixed(year), movable(year))
        .sorted(Comparator.comparing(Holiday::date))
        .toList();
  }

  private static Stream<Holiday> fixed(int year) {
    return Stream.of(
        new Holiday(LocalDate.of(year, Month.JANUARY, 1), "nyårsdagen"),
        new Holiday(LocalDate.of(year, Month.JANUARY, 6), "trettondedag jul"),
        new Holiday(LocalDate.of(year, Month.MAY, 1), "första maj"),
        // Since 2005, SFS 2004:1320, in the place of annandag pingst.
        new Holiday(LocalDate.of(year, Month.JUNE, 6), "nationaldagen"),
        new Holiday(LocalDate.of(year, Month.DECEMBER, 25), "juldagen"),
        new Holiday(LocalDate.of(year, Month.DECEMBER, 26), "annandag jul"));
  }

  private static Stream<Holiday> movable(int year) {
    LocalDate easter = Easter.of(year);
    return Stream.of(
        // The Friday before Easter Sunday.
        new Holiday(easter.minusDays(2), "långfredagen"),
        new Holiday(easter, "påskdagen"),
        // The Monday after Easter Sunday.
        new Holiday(easter.plusDays(1), "annandag påsk"),
        // The sixth Thursday after Easter Sunday.
        new Holiday(easter.plusDays(39), "Kristi himmelsfärdsdag"),
        // The seventh Sunday after Easter Sunday.
        new Holiday(easter.plusDays(49), "pingstdagen"),
        new Holiday(midsummerDay(year), "midsommardagen"),
        // The Saturday between 31 October and 6 November.
        new Holiday(
            LocalDate.of(year, Month.OCTOBER, 31).with(nextOrSame(SATURDAY)), "alla helgons dag"));
  }

  /** The Saturday between 20 and 26 June. */
  static LocalDate midsummerDay(int year) {
    return LocalDate.of(year, Month.JUNE, 20).with(nextOrSame(SATURDAY));
  }
}
