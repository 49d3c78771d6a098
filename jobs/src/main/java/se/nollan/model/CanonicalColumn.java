package se.nollan.model;

import java.util.List;

/**
 * A column of a canonical dataset: its name, what its values look like, and whether it must be
 * given.
 */
public record CanonicalColumn(String name, ColumnType type, boolean required) {

  /** The same column, to be given in every row. */
  CanonicalColumn mandatory() {
    return new CanonicalColumn(name, type, true);
  }

  static CanonicalColumn text(String name) {
    return optional(name, new ColumnType.Text());
  }

  static CanonicalColumn sensitive(String name) {
    return optional(name, new ColumnType.SensitiveText());
  }

  static CanonicalColumn hsaId(String name) {
    return optional(name, new ColumnType.HsaId());
  }

  static CanonicalColumn patientId(String name) {
    return optional(name, new ColumnType.PatientId());
  }

  static CanonicalColumn phoneNumber(String name) {
    return optional(name, new ColumnType.PhoneNumber());
  }

  static CanonicalColumn time(String name) {
    return optional(name, new ColumnType.Time());
  }

  static CanonicalColumn day(String name) {
    return optional(name, new ColumnType.Day());
  }

  static CanonicalColumn flag(String name) {
    return optional(name, new ColumnType.Flag());
  }

  static CanonicalColumn count(String name) {
    return optional(name, new ColumnType.Count());
  }

  static CanonicalColumn code(String name, String... codes) {
    return optional(name, new ColumnType.Code(List.of(codes)));
  }

  private static CanonicalColumn optional(String name, ColumnType type) {
    return new CanonicalColumn(name, type, false);
  }
}
