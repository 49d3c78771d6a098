package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.nollan.ingest.LedgerEntry;
import se.nollan.ingest.RowCounts;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalDataset;

/** A region's dataset and month of which no row can be used is told. */
class UnusableTest {

  @Test
  void itIsOneWithoutAnAcceptedRowAndWithOneInQuarantine() {
    List<LedgerEntry> ledger =
        List.of(
            entry("12", CanonicalDataset.BOOKING, new RowCounts(9, 0, 0, 9)),
            entry("12", CanonicalDataset.BOOKING, new RowCounts(5, 3, 0, 2)),
            entry("12", CanonicalDataset.UNIT, new RowCounts(3, 0, 1, 2)),
            entry("05", CanonicalDataset.UNIT, new RowCounts(3, 3, 0, 0)),
            entry("05", CanonicalDataset.CHAT_CASE, RowCounts.NONE),
            entry("05", CanonicalDataset.PHONE_CONTACT, new RowCounts(4, 0, 0, 4)),
            entry("05", CanonicalDataset.PHONE_CONTACT, new RowCounts(1, 0, 1, 0)));
    List<Unusable> found = Unusable.in(ledger);
    assertThat(found)
        .extracting(each -> each.month() + " " + each.dataset().id() + " " + each.rows())
        .containsExactly(ledger.get(0).regionMonth() + " booking 11");
    assertThat(Unusable.text(found, "lake"))
        .startsWith("All rows are in quarantine")
        .contains(
            "booking of region 12 in 2026-01, 11 rows",
            "export quarantine --lake lake --to . --where");
    assertThat(Unusable.text(List.of(), "lake")).isEmpty();
  }

  private static LedgerEntry entry(String region, CanonicalDataset dataset, RowCounts rows) {
    LandingFile file = new LandingFile("", "a.csv", region, "s", "2026-01", 1L, 1L, null);
    return new LedgerEntry(
        file, Optional.of(dataset), "", Optional.empty(), Optional.empty(), rows, "1", 1);
  }
}
