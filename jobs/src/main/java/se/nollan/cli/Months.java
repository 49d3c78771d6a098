package se.nollan.cli;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A span of months, {@code 2026-01..2026-03}, or one month.
 *
 * @param first the first month
 * @param last the last month, included
 */
record Months(YearMonth first, YearMonth last) {

  /** Whether a month is one of them. */
  boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  /** Reads what was typed. */
  static final class Converter implements ITypeConverter<Months> {
    @Override
    public Months convert(String text) {
      String[] parts = text.split("\\.\\.", -1);
      try {
        YearMonth first = YearMonth.parse(parts[0]);
        YearMonth last = parts.length == 1 ? first : YearMonth.parse(parts[1]);
        if (parts.length <= 2 && !first.isAfter(last)) {
          return new Months(first, last);
        }
      } catch (DateTimeParseException e) {
        // Said below, in the caller's terms.
      }
      throw new TypeConversionException(
          "'" + text + "' is no span of months, such as 2026-01..2026-03");
    }
  }
}
