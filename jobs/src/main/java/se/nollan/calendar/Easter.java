package se.nollan.calendar;

import java.time.LocalDate;

/**
 * Finds Easter Sunday, the day that Good Friday, Ascension Day and Whitsun are counted from.
 *
 * <p>The "anonymous Gregorian" computation (Nature, 20 April 1876, as reprinted by Meeus and by
 * Butcher): the Sunday after the first ecclesiastical full moon on or after 21 March.
 */
public final class Easter {

  private Easter() {}

  /** Easter Sunday (påskdagen) of that year. */
  public static LocalDate of(int year) {
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int lunarCorrection = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - lunarCorrection + 15) % 30;
    int untilSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
    int lateMoon = (golden + 11 * epact + 22 * untilSunday) / 451;
    int days = epact + untilSunday - 7 * lateMoon + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1);
  }
}
