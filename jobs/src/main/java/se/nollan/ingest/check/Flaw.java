package se.nollan.ingest.check;

import java.util.Optional;

/**
 * What is wrong with a row.
 *
 * @param reason the first that holds
 * @param column that the reason is about; empty where it is about the row
 */
record Flaw(QuarantineReason reason, Optional<String> column) {

  static Flaw of(QuarantineReason reason, String column) {
    return new Flaw(reason, Optional.of(column));
  }

  static Flaw of(QuarantineReason reason) {
    return new Flaw(reason, Optional.empty());
  }
}
