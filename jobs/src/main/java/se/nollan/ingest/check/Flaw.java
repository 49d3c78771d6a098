package se.nollan.ingest.check;

import java.util.Optional;

/**
 * What is wrong with a row.
 *
 * @param reason the first that holds
 * @param column that the reason is about; empty where it is about the row
 * @param fault of the source's expression for that column; empty where none is at fault
 */
record Flaw(QuarantineReason reason, Optional<String> column, Optional<Fault> fault) {

  static Flaw of(QuarantineReason reason, String column) {
    return new Flaw(reason, Optional.of(column), Optional.empty());
  }

  static Flaw of(QuarantineReason reason, Fault fault) {
    return new Flaw(reason, Optional.of(fault.column()), Optional.of(fault));
  }

  static Flaw of(QuarantineReason reason) {
    return new Flaw(reason, Optional.empty(), Optional.empty());
  }
}
