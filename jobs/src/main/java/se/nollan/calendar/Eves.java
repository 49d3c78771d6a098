package se.nollan.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Names the three eves that Swedish law puts on a level with Sundays when a time limit runs out
 * (lag 1930:173 om beräkning av lagstadgad tid, 2 §).
 *
 * <p>They are not public holidays. That they are no working days is Nollan's reading, and the
 * variant {@code eves-are-working-days} shows what the other reading gives.
 */
public final class Eves {

  private Eves() {}

  /** The eves of that year, by date. */
  public static List<Holiday> of(int year) {
    return List.of(
        new Holiday(PublicHolidays.midsummerDay(year).minusDays(1), "midsommarafton"),
        new Holiday(LocalDate.of(year, Month.DECEMBER, 24), "julafton"),
        new Holiday(LocalDate.of(year, Month.DECEMBER, 31), "nyårsafton"));
  }
}
