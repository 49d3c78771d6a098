package se.nollan.model;

import java.util.List;

/**
 * A column of a canonical dataset.
 *
 * @param name in deliveries and tables
 * @param type what its values look like
 * @param meaning what they say, in one sentence
 * @param required whether it must be given
 */
public record CanonicalColumn(String name, ColumnType type, String meaning, boolean required) {

  /** The same column, to be given in every row. */
  CanonicalColumn mandatory() {
    return new CanonicalColumn(name, type, meaning, true);
  }

  static CanonicalColumn text(String name, String meaning) {
    return optional(name, new ColumnType.Text(), meaning);
  }

  static CanonicalColumn sensitive(String name, String meaning) {
    return optional(name, new ColumnType.SensitiveText(), meaning);
  }

  static CanonicalColumn hsaId(String name, String meaning) {
    return optional(name, new ColumnType.HsaId(), meaning);
  }

  static CanonicalColumn patientId(String name, String meaning) {
    return optional(name, new ColumnType.PatientId(), meaning);
  }

  static CanonicalColumn phoneNumber(String name, String meaning) {
    return optional(name, new ColumnType.PhoneNumber(), meaning);
  }

  static CanonicalColumn time(String name, String meaning) {
    return optional(name, new ColumnType.Time(), meaning);
  }

  static CanonicalColumn day(String name, String meaning) {
    return optional(name, new ColumnType.Day(), meaning);
  }

  static CanonicalColumn flag(String name, String meaning) {
    return optional(name, new ColumnType.Flag(), meaning);
  }

  static CanonicalColumn count(String name, String meaning) {
    return optional(name, new ColumnType.Count(), meaning);
  }

  static CanonicalColumn code(String name, String meaning, String... codes) {
    return optional(name, new ColumnType.Code(List.of(codes)), meaning);
  }

  private static CanonicalColumn optional(String name, ColumnType type, String meaning) {
    return new CanonicalColumn(name, type, meaning, false);
  }
}
