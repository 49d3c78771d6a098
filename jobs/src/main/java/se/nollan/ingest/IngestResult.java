package se.nollan.ingest;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * What an ingest found.
 *
 * @param touched region-months that were read again
 * @param files every file of theirs, and what became of it
 * @param ledger what the lake knows of all files now
 * @param losses what sources' expressions made nothing of, the most first
 */
public record IngestResult(
    Set<RegionMonth> touched, List<LedgerEntry> files, Ledger ledger, List<ConversionLoss> losses) {

  /** Whether anything was new. */
  public boolean nothingNew() {
    return touched.isEmpty();
  }

  /** What became of each dataset's rows. */
  public Map<CanonicalDataset, RowCounts> rows() {
    Map<CanonicalDataset, RowCounts> rows = new EnumMap<>(CanonicalDataset.class);
    files.forEach(
        entry ->
            entry
                .dataset()
                .ifPresent(dataset -> rows.merge(dataset, entry.rows(), RowCounts::plus)));
    return rows;
  }

  /** The files that cannot be used. */
  public List<LedgerEntry> rejected() {
    return files.stream().filter(entry -> entry.rejection().isPresent()).toList();
  }
}
