package se.nollan.cli;

import java.util.Set;
import java.util.TreeSet;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Ledger;
import se.nollan.lake.ClosedMonths;
import se.nollan.model.RegionMonth;

/** An unmounted landing is not a withdrawal: stops a run that would take back much at once. */
final class RemovalGuard {
  private static final int AT_LEAST = 10;
  private static final int SHARE = 5;

  private RemovalGuard() {}

  /** Closed region-months stay anyway, so they are no part of what could go. */
  static void check(Ledger ledger, ClosedMonths closed, Changes changes) {
    Set<RegionMonth> gone = new TreeSet<>(changes.withdrawn());
    Set<RegionMonth> open = ledger.regionMonths();
    open.removeAll(closed.closed());
    int held = open.size();
    if (gone.size() >= AT_LEAST && gone.size() * SHARE > held) {
      throw new StoppedException(
          """
          %d of the lake's %d region-months%s have no files any more (the first: %s).
          Is the landing mounted, and whole? If they are withdrawn indeed, run again with \
          --accept-removals. Nothing was changed.\
          """
              .formatted(
                  gone.size(),
                  held,
                  closed.closed().isEmpty() ? "" : " that are not closed",
                  gone.iterator().next()));
    }
    gone.retainAll(closed.reopened());
    if (!gone.isEmpty()) {
      throw new StoppedException(
          """
          %d reopened region-months have no files in the landing (the first: %s): reading them \
          again would take them back. Put their files there; close them again with nollan archive; \
          or, if they are to go, run with --accept-removals. Nothing was changed.\
          """
              .formatted(gone.size(), gone.iterator().next()));
    }
  }
}
