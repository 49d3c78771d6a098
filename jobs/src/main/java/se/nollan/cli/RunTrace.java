package se.nollan.cli;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Snapshot;
import se.nollan.model.CanonicalDataset;

/**
 * What a run has read and written.
 *
 * @param before the lake as the run found it; empty if it did not get as far
 * @param after the lake now
 * @param files read of the landing
 * @param tables read of the lake, as the run found it
 * @param rows written, by table; not all are known
 */
record RunTrace(
    Optional<Snapshot> before,
    Optional<Snapshot> after,
    List<Read> files,
    Set<LakeTable> tables,
    Map<LakeTable, Long> rows) {
  /** What figures are made of. */
  static final Set<LakeTable> MEASURED =
      Stream.concat(
              Stream.of(LakeTable.LEDGER), Stream.of(CanonicalDataset.values()).map(LakeTable::of))
          .collect(collectingAndThen(toCollection(TreeSet::new), Collections::unmodifiableSet));

  /** What a publication is made of. */
  static final Set<LakeTable> PUBLISHED =
      Collections.unmodifiableSet(
          EnumSet.of(
              LakeTable.LEDGER, LakeTable.STATISTIC, LakeTable.COVERAGE, LakeTable.COVERAGE_UNIT));

  /**
   * A delivered file that was read.
   *
   * @param rows that were read of it; empty if the run did not get as far
   */
  record Read(LandingFile file, OptionalLong rows) {}
}
