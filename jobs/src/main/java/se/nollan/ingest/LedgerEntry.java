package se.nollan.ingest;

import java.util.Optional;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * What became of one delivered file.
 *
 * @param file the file, as it was listed
 * @param dataset what the file holds; empty where its source is unknown
 * @param checksum SHA-256 of its bytes; empty of a file that was never opened
 * @param rejection why it cannot be used; empty if it can
 * @param notice what is to be looked at though the file is used; empty if nothing is
 * @param rows what became of its rows
 * @param sourceVersion version of the source's definition it was read with
 * @param run the run that read it
 */
public record LedgerEntry(
    LandingFile file,
    Optional<CanonicalDataset> dataset,
    String checksum,
    Optional<String> rejection,
    Optional<String> notice,
    RowCounts rows,
    String sourceVersion,
    long run) {

  /** The grain of redelivery that the file belongs to. */
  public RegionMonth regionMonth() {
    return file.regionMonth();
  }

  /** The same with a notice. */
  LedgerEntry noticed(String what) {
    return new LedgerEntry(
        file, dataset, checksum, rejection, Optional.of(what), rows, sourceVersion, run);
  }
}
