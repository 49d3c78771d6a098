package se.nollan.cli;

import java.util.Set;
import java.util.TreeSet;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Ledger;
import se.nollan.model.RegionMonth;

/** An unmounted landing is not a withdrawal: stops a run that would take back much at once. */
final class RemovalGuard {
  private static final int AT_LEAST = 10;
  private static final int SHARE = 5;

  private RemovalGuard() {}

  static void check(Ledger ledger, Changes changes) {
    Set<RegionMonth> gone = new TreeSet<>(changes.withdrawn());
    int held = ledger.regionMonths().size();
    if (gone.size() >= AT_LEAST && gone.size() * SHARE > held) {
      throw new StoppedException(
          """
          %d of the lake's %d region-months have no files any more (the first: %s).
          Is the landing mounted, and whole? If they are withdrawn indeed, run again with \
          --accept-removals. Nothing was changed.\
          """
              .formatted(gone.size(), held, gone.iterator().next()));
    }
  }
}
