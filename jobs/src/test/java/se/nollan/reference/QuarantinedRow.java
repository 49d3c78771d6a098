package se.nollan.reference;

import se.nollan.model.CanonicalDataset;

/**
 * Tells of a bad row: where it was, what it called itself, and its one reason.
 *
 * @param key the key columns, trimmed but otherwise as delivered, joined with {@code |}
 */
public record QuarantinedRow(
    DeliveredFile file, CanonicalDataset dataset, String key, Reason reason) {

  /** What can be wrong with a row, in the order in which it is looked for. */
  public enum Reason {
    MISSING_VALUE,
    INVALID_NUMBER,
    INVALID_VALUE,
    OUTSIDE_PERIOD,
    DUPLICATE,
    CONFLICTING_DUPLICATE,
    UNKNOWN_UNIT,
    UNKNOWN_LINE,
    ANSWERED_BEFORE_ARRIVAL
  }
}
