package se.nollan.lake;

import java.time.Instant;
import se.nollan.model.RegionMonth;

/**
 * A region-month that the owner has closed.
 *
 * @param month which
 * @param state what is left of it
 * @param reopened whether the next run is to read it again
 * @param since when it came to its state
 * @param keyFingerprint of the key behind its pseudonyms; empty if it has none
 */
public record ClosedMonth(
    RegionMonth month, State state, boolean reopened, Instant since, String keyFingerprint) {

  /** What is left of a closed region-month. */
  public enum State {
    /** All that was delivered. */
    ARCHIVED,
    /** Figures, registers and the ledger, and no row of a person. */
    ERASED
  }

  /** What several region-months have in common. */
  record Facts(State state, Instant since, String keyFingerprint) {
    ClosedMonth of(RegionMonth month) {
      return new ClosedMonth(month, state, false, since, keyFingerprint);
    }
  }

  /** The same, to be read again by the next run. */
  ClosedMonth openedAgain() {
    return new ClosedMonth(month, state, true, since, keyFingerprint);
  }

  /** The same, to be left alone. */
  ClosedMonth closedAgain() {
    return new ClosedMonth(month, state, false, since, keyFingerprint);
  }
}
