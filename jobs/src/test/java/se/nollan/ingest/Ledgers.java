package se.nollan.ingest;

import java.util.List;
import java.util.Optional;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/** Ledgers for tests, without a lake. */
public final class Ledgers {
  private Ledgers() {}

  /** A ledger with one good file in each of these region-months. */
  public static Ledger of(List<RegionMonth> months) {
    return new Ledger(months.stream().map(Ledgers::entry).toList());
  }

  private static LedgerEntry entry(RegionMonth month) {
    String path =
        "region=%s/source=canonical-unit/period=%s/a.csv".formatted(month.region(), month.period());
    return new LedgerEntry(
        new LandingFile("", path, month.region(), "canonical-unit", month.period(), 1, 1, ""),
        Optional.of(CanonicalDataset.UNIT),
        "checksum",
        Optional.empty(),
        Optional.empty(),
        RowCounts.NONE,
        "canonical",
        1);
  }
}
