package se.nollan.ingest.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/**
 * A workbook's number as the text of a delivery: plain decimals, and times as the instruction
 * writes them, days being counted from 1900 or 1904. What is no number stays as it stands.
 */
final class SheetNumber {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter BOTH =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** More are noise of binary fractions; spreadsheet programs show no more, either. */
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

  private static final int LONGEST = 400;
  private static final double DAYS_TO_YEAR_10000 = 2_958_466;
  private static final long DAY = 86_400_000;

  private final boolean since1904;

  SheetNumber(boolean since1904) {
    this.since1904 = since1904;
  }

  String text(String number, NumberFormat format) {
    try {
      double value = Double.parseDouble(number);
      if ((format.date() || format.time()) && value >= 0 && value < DAYS_TO_YEAR_10000) {
        return time(Math.round(value * DAY), format);
      }
      return plain(new BigDecimal(number.strip()), number);
    } catch (NumberFormatException e) {
      return number;
    }
  }

  private static String plain(BigDecimal value, String number) {
    if (Math.abs((long) value.scale()) > LONGEST) {
      return number;
    }
    BigDecimal digits = value.stripTrailingZeros();
    BigDecimal rounded = digits.scale() > 0 ? digits.round(DIGITS).stripTrailingZeros() : digits;
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /**
   * Parts that are there are not left out, whatever the format shows: a day's time counts.
   *
   * @param millis since the day of number 0
   */
  private String time(long millis, NumberFormat format) {
    long ofDay = millis % DAY;
    if (format.elapsed()) {
      long seconds = millis / 1000;
      return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
    LocalDateTime at = day(millis / DAY).atStartOfDay().plusNanos(ofDay * 1_000_000);
    if (format.time() && !format.date() && millis < DAY) {
      return TIME.format(at);
    }
    return format.time() || ofDay > 0 ? BOTH.format(at) : at.toLocalDate().toString();
  }

  private LocalDate day(long number) {
    if (since1904) {
      return LocalDate.of(1904, 1, 1).plusDays(number);
    }
    // The system of 1900 has a 29 February in that year, number 60.
    return LocalDate.of(1899, 12, number < 60 ? 31 : 30).plusDays(number);
  }
}
