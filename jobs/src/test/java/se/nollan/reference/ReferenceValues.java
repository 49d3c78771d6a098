package se.nollan.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nollan.model.ColumnType;

/** Reads delivered values as the column's type asks; an empty answer says that the value is bad. */
final class ReferenceValues {

  static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private static final Pattern TIME =
      Pattern.compile(
          "([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})" + "(Z|[+-][0-9]{2}:[0-9]{2})?");

  private ReferenceValues() {}

  /** The value without white space around it: Unicode's white space, the no-break spaces too. */
  static String trim(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && isWhiteSpace(value.charAt(start))) {
      start++;
    }
    while (end > start && isWhiteSpace(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(start, end);
  }

  private static boolean isWhiteSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == 0x85;
  }

  /** Reads a value that is already trimmed and not empty. */
  static Optional<Object> read(ColumnType type, String value) {
    if (type instanceof ColumnType.Text || type instanceof ColumnType.SensitiveText) {
      return Optional.of(value);
    }
    if (type instanceof ColumnType.HsaId) {
      return matching(value.toUpperCase(Locale.ROOT), "SE[0-9]{10}-[A-Z0-9]{1,18}");
    }
    if (type instanceof ColumnType.PatientId) {
      return matching(value.toUpperCase(Locale.ROOT), "[0-9A-Z]{12}");
    }
    if (type instanceof ColumnType.PhoneNumber) {
      return matching(normalised(value), "\\+[1-9][0-9]{5,14}");
    }
    if (type instanceof ColumnType.Time) {
      return time(value).map(Object.class::cast);
    }
    if (type instanceof ColumnType.Day) {
      return day(value).map(Object.class::cast);
    }
    if (type instanceof ColumnType.Flag) {
      return matching(value, "true|false").map("true"::equals);
    }
    if (type instanceof ColumnType.Count) {
      return matching(value, "[0-9]{1,9}").map(digits -> Integer.valueOf((String) digits));
    }
    if (type instanceof ColumnType.Code code) {
      return code.codes().contains(value) ? Optional.of(value) : Optional.empty();
    }
    throw new IllegalArgumentException("no such type: " + type);
  }

  /** "yyyy-MM-ddTHH:mm:ss, wall clock in Stockholm, or with an offset (Z, +02:00)". */
  static Optional<Instant> time(String value) {
    Matcher parts = TIME.matcher(value);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      LocalDateTime wallClock = LocalDateTime.parse(parts.group(1));
      return Optional.of(
          parts.group(2) == null
              ? inStockholm(wallClock)
              : wallClock.toInstant(ZoneOffset.of(parts.group(2))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * "A wall-clock time that daylight saving skips moves an hour forward, a doubled one is the
   * first": just what java.time does.
   */
  static Instant inStockholm(LocalDateTime wallClock) {
    return wallClock.atZone(STOCKHOLM).toInstant();
  }

  /** "A day is a calendar day 00:00–24:00 in Europe/Stockholm." */
  static LocalDate dayOf(Instant time) {
    return LocalDate.ofInstant(time, STOCKHOLM);
  }

  static YearMonth monthOf(Instant time) {
    return YearMonth.from(dayOf(time));
  }

  private static Optional<LocalDate> day(String value) {
    try {
      return matching(value, "[0-9]{4}-[0-9]{2}-[0-9]{2}")
          .map(text -> LocalDate.parse((String) text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * "In a number that begins with + or 00, a (0) is removed first; then white space, -, ( and ); a
   * leading 00 becomes +, else a leading 0 becomes +46; a leading +460 becomes +46", in E.164 form
   * if it is a number at all.
   */
  private static String normalised(String delivered) {
    boolean international = delivered.startsWith("+") || delivered.startsWith("00");
    String number = international ? delivered.replaceFirst("\\(0\\)", "") : delivered;
    StringBuilder kept = new StringBuilder();
    for (char character : number.toCharArray()) {
      if (!isWhiteSpace(character) && "-()".indexOf(character) < 0) {
        kept.append(character);
      }
    }
    String bare = kept.toString();
    String withCountry =
        bare.startsWith("00")
            ? "+" + bare.substring(2)
            : bare.startsWith("0") ? "+46" + bare.substring(1) : bare;
    return withCountry.startsWith("+460") ? "+46" + withCountry.substring(4) : withCountry;
  }

  private static Optional<Object> matching(String value, String pattern) {
    return value.matches(pattern) ? Optional.of(value) : Optional.empty();
  }
}
