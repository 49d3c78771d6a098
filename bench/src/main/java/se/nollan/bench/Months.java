package se.nollan.bench;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A span of months, {@code 2026-01..2026-03}, or one month.
 *
 * @param first the first month
 * @param last the last month, included
 */
record Months(YearMonth first, YearMonth last) {

  static Months of(String text) {
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
    throw new IllegalArgumentException(
        "'" + text + "' is no span of months, such as 2026-01..2026-03");
  }

  List<YearMonth> each() {
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .toList();
  }

  /** What was there before the last month came. */
  Months butLast() {
    if (first.equals(last)) {
      throw new IllegalArgumentException("this needs a span of months, such as 2025-10..2026-03");
    }
    return new Months(first, last.minusMonths(1));
  }

  Months onlyLast() {
    return new Months(last, last);
  }

  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + ".." + last;
  }

  /** Reads what was typed. */
  static final class Converter implements ITypeConverter<Months> {
    @Override
    public Months convert(String text) {
      try {
        return of(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
