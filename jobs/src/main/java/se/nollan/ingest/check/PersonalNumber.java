package se.nollan.ingest.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Judges whether a word is a personal, co-ordination or reserve number, or an id like one. */
final class PersonalNumber {
  private static final Pattern PARTS =
      Pattern.compile(
          "(1[89]|20)?([0-9]{2})([0-9]{2})([0-9]{2})([-+\\p{Pd}\\x{2212}]?)([0-9A-Za-z]{4})");

  /** Region Stockholm's reserve numbers. */
  private static final Pattern STOCKHOLM =
      Pattern.compile("99(?:19|20)[0-9]{2}-?[0-9]{6}|99[A-Za-z]{3}[0-9A-Za-z]{7}");

  private PersonalNumber() {}

  /**
   * Whether a word that stands where an id should is a person's number all the same. Ids are made
   * of days, too ({@code 20260112-0001}), but of days of about when the row was delivered: of those
   * only what has the right check digit is a person's.
   *
   * @param period month of the delivery
   */
  static boolean isPlainly(String word, String period) {
    if (STOCKHOLM.matcher(word).matches()) {
      return true;
    }
    Matcher parts = PARTS.matcher(word);
    if (!parts.matches() || !isDay(parts)) {
      return false;
    }
    boolean tenDigitsAlone = parts.group(1) == null && parts.group(5).isEmpty();
    return isRight(word) || !(tenDigitsAlone || isAround(parts, period));
  }

  /** Whether a number's last digit is what its others ask for, and it can be somebody's. */
  static boolean isRight(String word) {
    Matcher parts = PARTS.matcher(word);
    if (!parts.matches()) {
      return false;
    }
    String digits = parts.group(2) + parts.group(3) + parts.group(4) + parts.group(6);
    if (!digits.matches("[0-9]{10}") || digits.startsWith("000", 6)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int weighed = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += weighed / 10 + weighed % 10;
    }
    return sum % 10 == 0;
  }

  /** A day of a year; plus 60 in a co-ordination number, 32 to 59 in a Carelink reserve number. */
  private static boolean isDay(Matcher parts) {
    int day = Integer.parseInt(parts.group(4));
    int month = Integer.parseInt(parts.group(3));
    if (day >= 32 && day <= 59) {
      return month >= 1 && month <= 12;
    }
    try {
      // A leap year, since the century may not be told.
      LocalDate.of(2000, month, day > 60 ? day - 60 : day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isAround(Matcher parts, String period) {
    if (!period.matches("[0-9]{4}-[0-9]{2}")) {
      return false;
    }
    int delivered = Integer.parseInt(period.substring(0, 4));
    int year = Integer.parseInt(parts.group(2));
    int whole =
        parts.group(1) == null
            ? delivered - Math.floorMod(delivered - year, 100)
            : 100 * Integer.parseInt(parts.group(1)) + year;
    return whole >= delivered - 1 && whole <= delivered + 1;
  }
}
