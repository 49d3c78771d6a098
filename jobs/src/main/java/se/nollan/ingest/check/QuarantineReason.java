package se.nollan.ingest.check;

/** Why a row cannot be used: the first that holds, in this order. */
public enum QuarantineReason {
  /** A required column is empty. */
  MISSING_VALUE,
  /** A phone number that is none. */
  INVALID_NUMBER,
  /** Any other value that is not what the column asks for, or more fields than the header has. */
  INVALID_VALUE,
  /** The row's month is not that of its folder. */
  OUTSIDE_PERIOD,
  /** All columns equal another row's with the same key: one of them stays. */
  DUPLICATE,
  /** The same key as another row, but not all columns: none stays. */
  CONFLICTING_DUPLICATE,
  /** A unit that the region's register of that month does not hold. */
  UNKNOWN_UNIT,
  /** A line that the region's register of that month does not hold. */
  UNKNOWN_LINE,
  /** Answered before it arrived, or started before it was queued. */
  ANSWERED_BEFORE_ARRIVAL
}
