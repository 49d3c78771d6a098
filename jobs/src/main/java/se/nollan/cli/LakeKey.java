package se.nollan.cli;

import java.util.Set;
import java.util.TreeSet;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.model.RegionMonth;

/**
 * Whether a pseudonym key fits a lake.
 *
 * @param lake the lake
 * @param fingerprint of the key that was given
 */
record LakeKey(Lake lake, String fingerprint) {

  /** A lake is continued with the key that it was made with. */
  void mustBeTheLakes(String uri) {
    if (lake.snapshot().exists() && !isTheLakes()) {
      throw new UsageException(
          "the pseudonym key is not the one that the lake at "
              + uri
              + " was made with; with another key, persons would no longer be recognised."
              + " Give the lake's own key, or read everything again under a new one with"
              + " --rotate-key");
    }
  }

  /**
   * A key that is to take the place of the lake's own.
   *
   * @param closedKeepTheirs whether closed region-months may keep the pseudonyms that they have
   */
  void mustBeNew(boolean closedKeepTheirs) {
    if (!lake.snapshot().exists()) {
      throw new UsageException("--rotate-key: there is no lake yet, and so no key to let go");
    }
    if (isTheLakes()) {
      throw new UsageException(
          "--rotate-key: this is the key that the lake has already; give the new one");
    }
    Set<RegionMonth> stay = ClosedMonths.of(lake).underOtherKeyThan(fingerprint);
    if (!stay.isEmpty() && !closedKeepTheirs) {
      throw new UsageException(
          """
          --rotate-key: %d closed region-months (%s) are not read, and would keep the pseudonyms of \
          the old key. Reopen those whose files the landing holds (nollan archive --reopen), or let \
          the others keep them with --keep-closed\
          """
              .formatted(stay.size(), Erased.span(new TreeSet<>(stay))));
    }
  }

  private boolean isTheLakes() {
    return lake.snapshot().keyFingerprint().equals(fingerprint);
  }
}
