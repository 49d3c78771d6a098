package se.nollan.model;

import java.util.List;

/** What a delivered value has to look like, and so how it is read, kept and masked. */
public sealed interface ColumnType {

  /** Free text, kept as it came. */
  record Text() implements ColumnType {}

  /** Text that says something of a person's health: kept as a pseudonym only. */
  record SensitiveText() implements ColumnType {}

  /** HSA-id of a unit: upper-cased, {@code SE} + 10 digits + {@code -} + 1–18 of A–Z and 0–9. */
  record HsaId() implements ColumnType {}

  /** Personal, co-ordination or local reserve number: 12 of 0–9 A–Z. Kept as a pseudonym only. */
  record PatientId() implements ColumnType {}

  /** A phone number, brought to E.164. Kept as a pseudonym only. */
  record PhoneNumber() implements ColumnType {}

  /** An instant: wall clock in the source's time zone, or with an offset. */
  record Time() implements ColumnType {}

  /** A calendar day, {@code yyyy-MM-dd}. */
  record Day() implements ColumnType {}

  /** {@code true} or {@code false}. */
  record Flag() implements ColumnType {}

  /** One to nine digits. */
  record Count() implements ColumnType {}

  /** One of the codes that the delivery instruction lists, spelled exactly so. */
  record Code(List<String> codes) implements ColumnType {
    public Code {
      codes = List.copyOf(codes);
    }
  }

  /** Whether the value identifies or describes a person, and so is never kept as delivered. */
  default boolean personal() {
    return this instanceof PhoneNumber
        || this instanceof PatientId
        || this instanceof SensitiveText;
  }
}
