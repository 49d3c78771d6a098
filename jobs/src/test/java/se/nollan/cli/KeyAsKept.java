package se.nollan.cli;

import java.util.Set;
import se.nollan.model.CanonicalDataset;
import se.nollan.reference.QuarantinedRow;
import se.nollan.reference.QuarantinedRow.Reason;

/**
 * A bad row's key as quarantine keeps it: a chat case's, if it may be shifted, only if no words.
 */
final class KeyAsKept {
  private static final Set<Reason> MAY_BE_SHIFTED =
      Set.of(Reason.MISSING_VALUE, Reason.INVALID_VALUE, Reason.INVALID_NUMBER);

  private KeyAsKept() {}

  static String of(QuarantinedRow row) {
    boolean hidden =
        row.dataset() == CanonicalDataset.CHAT_CASE
            && MAY_BE_SHIFTED.contains(row.reason())
            && !row.key().isEmpty()
            && !row.key().matches("\\S*[0-9]\\S*");
    return hidden ? "***" : row.key();
  }
}
