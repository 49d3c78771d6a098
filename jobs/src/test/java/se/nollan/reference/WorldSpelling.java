package se.nollan.reference;

import java.util.List;
import java.util.Locale;
import se.nollan.model.ColumnType;

/** Spells values in other ways: ways that mean the same, and ways that are not allowed. */
final class WorldSpelling {

  static final List<String> BAD_NUMBERS =
      List.of(
          "112",
          "anonym",
          "+0701234567",
          "070-12+34567",
          "+4670123456789012",
          "()",
          "46701234567",
          "000701234567",
          "070.1234567");

  private WorldSpelling() {}

  /** Values that the type does not allow; none for text. */
  static List<String> badValues(ColumnType type) {
    if (type instanceof ColumnType.Time) {
      return List.of(
          "2026-02-30T10:00:00",
          "2026-01-05 10:00:00",
          "2026-01-05T10:00",
          "2026-01-05T10:00:00.5",
          "2026-01-05T10:00:00+0200",
          "2026-01-05T24:00:00",
          "2026-01-05T23:59:60",
          "2026-01-05T10:00:00z",
          "2026-1-05T10:00:00",
          "2026-01-05");
    }
    if (type instanceof ColumnType.Day) {
      return List.of("2026-02-30", "20260105", "2026-1-5", "2026-01-05T00:00:00");
    }
    if (type instanceof ColumnType.Flag) {
      return List.of("True", "1", "ja", "TRUE");
    }
    if (type instanceof ColumnType.Code code) {
      String first = code.codes().get(0);
      return List.of(first.toUpperCase(Locale.ROOT), first + "x", "okänd");
    }
    if (type instanceof ColumnType.HsaId) {
      return List.of(
          "SE2321000005-",
          "SE232100005-E000",
          "NO2321000005-E000",
          "SE2321000005-E 00",
          "SE2321000005-ABCDEFGHIJKLMNOPQRS",
          "SE2321000005_E000",
          "SE2321000005-ÅÄÖ");
    }
    if (type instanceof ColumnType.PatientId) {
      return List.of("19121212-1212", "1912121212", "19121212121Å", "1912121212122");
    }
    if (type instanceof ColumnType.Count) {
      return List.of("-1", "1 000", "1234567890", "12.5", "+5");
    }
    return List.of();
  }

  /** The same value in other letters, if the type leaves a choice and the value is good. */
  static String otherwise(ColumnType type, String value) {
    if (value.isEmpty()) {
      return " ";
    }
    if (type instanceof ColumnType.Time) {
      return ReferenceValues.time(value).map(WorldTime.Spelling.UTC::of).orElse(value);
    }
    if (type instanceof ColumnType.HsaId || type instanceof ColumnType.PatientId) {
      return value.toLowerCase(Locale.ROOT);
    }
    if (type instanceof ColumnType.PhoneNumber) {
      return value.startsWith("+") ? "00-" + value.substring(1) : "(" + value + ")";
    }
    if (type instanceof ColumnType.Count) {
      return value.length() < 9 ? "0" + value : value;
    }
    return value + "\u00a0";
  }
}
