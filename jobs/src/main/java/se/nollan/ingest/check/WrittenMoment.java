package se.nollan.ingest.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows days and times however people write them, so that masking leaves alone what is to be
 * mended.
 */
final class WrittenMoment {
  private static final String YEAR = "(?:19|20)[0-9]{2}";
  private static final String MONTH = "(?:0?[1-9]|1[0-2])";
  private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])";

  private static final String MONTH_NAME =
      "(?:jan(?:uari|uary)?|feb(?:ruari|ruary)?|mar(?:s|ch)?|apr(?:il)?|maj|may|june?|juni|july?|juli"
          + "|aug(?:usti|ust)?|sep(?:t|tember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\\.?";

  private static final String WEEKDAY =
      "(?:(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun|wednes|satur)(?:day)?|(?:mån|tis|ons|tors?|fre|lör|sön)(?:dag)?)";

  /** Hours and minutes between colons or dots. */
  private static final String CLOCK =
      "(?:[01]?[0-9]|2[0-4])[:.][0-5][0-9](?:[:.][0-6][0-9](?:[.,:][0-9]{1,9})?)?(?:\\h?[ap]\\.?m\\.?)?";

  private static final String COLON_CLOCK = "(?:[01]?[0-9]|2[0-4]):[0-5][0-9]\\S{0,20}";
  private static final String CLOCK_DIGITS =
      "(?:[01][0-9]|2[0-4])[0-5][0-9][0-6][0-9](?:[.,]?[0-9]{1,9})?";

  private static final String ZONE =
      "(?:\\h?(?:z|utc|gmt|cet|cest|(?:utc|gmt)?[+\\-\\x{2212}][01][0-9](?::?[0-5][0-9])?))?"
          + "(?:\\h?\\[[a-z/_]{3,30}\\])?";

  private static final String WITH_YEAR =
      "(?:"
          + WEEKDAY
          + "\\.?,?\\h)?(?:"
          + (YEAR + "([-./\\x{2013}])" + MONTH + "\\1" + DAY)
          + ("|" + YEAR + "-?W[0-5][0-9](?:-?[1-7])?")
          + ("|" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])")
          // The day first, or as in America the month.
          + ("|" + DAY + "([-./])" + DAY + "\\2" + YEAR)
          + ("|" + DAY + "\\.?[\\h/-]" + MONTH_NAME + ",?[\\h/-]" + YEAR)
          + ("|" + MONTH_NAME + "\\h" + DAY + ",?\\h" + YEAR)
          + ")";

  /** A day, perhaps with a clock; no number of a person is written so. */
  private static final String MOMENT =
      "(?:"
          + (WITH_YEAR
              + "(?:(?:\\h?[t_,:;-]\\h?|\\h)(?:kl(?:ockan)?\\.?\\h?)?"
              + CLOCK
              + ZONE
              + ")?")
          + ("|" + WITH_YEAR + "(?:\\h?t|[\\h_])" + CLOCK_DIGITS + ZONE)
          + ("|" + YEAR + "[0-9]{4}t[0-2][0-9][0-5][0-9]" + ZONE)
          + ("|" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])" + CLOCK_DIGITS)
          + ("|" + DAY + "[./]" + DAY + "[./][0-9]{2}(?:,?\\h(?:kl\\.?\\h)?" + COLON_CLOCK + ")?")
          + ")";

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Group numbers differ within the whole: the two halves of the first alternatives. */
  private static final Pattern WHOLE = Pattern.compile(renumbered(MOMENT), FLAGS);

  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<![0-9A-Za-z+./\\p{Pd}])(?<![0-9]\\h)"
              + renumbered(MOMENT)
              + "(?![0-9A-Za-z])(?!\\h?[+./\\p{Pd}]\\h?[0-9A-Za-z])(?!\\h{0,3}[0-9A-Za-z]{0,3}[0-9])",
          FLAGS);

  private static final Pattern DIGITS =
      Pattern.compile("([0-9]{2})?([0-9]{2})([0-9]{2})([0-9]{2})[-T ]?([0-9]{2})([0-9]{2})");

  private static final Pattern EPOCH = Pattern.compile("[1-9][0-9]{9}(?:[0-9]{3}){0,2}");
  private static final Pattern SERIAL = Pattern.compile("([0-9]{5})(?:[.,][0-9]+)?");

  /** The day that Excel counts from. */
  private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

  private WrittenMoment() {}

  /** Back references made good for a text in which {@link #WITH_YEAR} stands twice. */
  private static String renumbered(String pattern) {
    int second = pattern.indexOf(WITH_YEAR, pattern.indexOf(WITH_YEAR) + 1);
    return pattern.substring(0, second)
        + WITH_YEAR.replace("\\1", "\\3").replace("\\2", "\\4")
        + pattern.substring(second + WITH_YEAR.length());
  }

  /** Whether a value is a day or time and nothing else, and cannot be a number of a person. */
  static boolean is(String value) {
    return WHOLE.matcher(value.strip()).matches();
  }

  /** A text in which all is changed but days and times. */
  static String around(String text, UnaryOperator<String> change) {
    Matcher moments = WITHIN.matcher(text);
    StringBuilder changed = new StringBuilder();
    int from = 0;
    while (moments.find()) {
      changed.append(change.apply(text.substring(from, moments.start()))).append(moments.group());
      from = moments.end();
    }
    return changed.append(change.apply(text.substring(from))).toString();
  }

  /**
   * Whether digits, which may be a number of a person, are a day or time of a month or just beside
   * it: as {@code 202601140900}, seconds since 1970, or Excel's days since 1900.
   */
  static boolean isIn(String period, String digits) {
    try {
      YearMonth month = YearMonth.parse(period);
      return day(digits)
          .filter(day -> !day.isBefore(month.atDay(1).minusDays(1)))
          .filter(day -> !day.isAfter(month.atEndOfMonth().plusDays(1)))
          .isPresent();
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Optional<LocalDate> day(String digits) {
    Matcher parts = DIGITS.matcher(digits);
    if (parts.matches()) {
      try {
        String century = parts.group(1) == null ? "20" : parts.group(1);
        LocalTime.of(Integer.parseInt(parts.group(5)), Integer.parseInt(parts.group(6)));
        return Optional.of(
            LocalDate.of(
                Integer.parseInt(century + parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4))));
      } catch (DateTimeException e) {
        // It is none, but may be seconds.
      }
    }
    if (EPOCH.matcher(digits).matches()) {
      long seconds = Long.parseLong(digits.substring(0, 10));
      return Optional.of(LocalDate.ofInstant(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }
    Matcher serial = SERIAL.matcher(digits);
    return serial.matches()
        ? Optional.of(EXCEL.plusDays(Long.parseLong(serial.group(1))))
        : Optional.empty();
  }
}
