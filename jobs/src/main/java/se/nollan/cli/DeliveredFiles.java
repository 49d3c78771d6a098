package se.nollan.cli;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Conversion;
import se.nollan.ingest.ConversionLoss;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.LedgerEntry;
import se.nollan.ingest.RowCounts;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.summary.RunSummary;

/** What a run read, as its summary tells it: all from what the run knows anyway. */
final class DeliveredFiles {
  /** Of a run that read nothing. */
  static final RunSummary.Delivered NONE =
      new RunSummary.Delivered(
          0, 0, rows(RowCounts.NONE), List.of(), List.of(), List.of(), List.of(), List.of());

  private DeliveredFiles() {}

  /**
   * What was read.
   *
   * @param before the ledger as the run found it
   */
  static RunSummary.Delivered of(Ledger before, Changes changes, IngestResult found) {
    Map<CanonicalDataset, RowCounts> rows = found.rows();
    return new RunSummary.Delivered(
        changes.files().size(),
        bytes(found.files()),
        rows(rows.values().stream().reduce(RowCounts.NONE, RowCounts::plus)),
        rows.entrySet().stream().map(e -> dataset(e.getKey(), e.getValue(), found)).toList(),
        List.of(),
        List.of(),
        MappingNotices.toTell(found.losses()).stream().map(DeliveredFiles::loss).toList(),
        redelivered(before, found));
  }

  /** The same, with the rejected and emptied files that the landing holds. */
  static RunSummary.Delivered with(RunSummary.Delivered read, Ledger ledger) {
    return new RunSummary.Delivered(
        read.files(),
        read.bytes(),
        read.rows(),
        read.datasets(),
        ledger.entries().stream()
            .filter(entry -> entry.rejection().isPresent())
            .map(
                entry ->
                    new RunSummary.RejectedFile(
                        entry.file().path(),
                        entry.dataset().map(CanonicalDataset::id),
                        entry.rejection().orElseThrow(),
                        entry.run()))
            .toList(),
        MappingNotices.emptied(ledger).stream()
            .map(
                entry ->
                    new RunSummary.EmptiedFile(
                        entry.file().path(), entry.notice().orElseThrow(), entry.run()))
            .toList(),
        read.conversionLosses(),
        read.redeliveredFiles());
  }

  private static RunSummary.ConversionLoss loss(ConversionLoss loss) {
    return new RunSummary.ConversionLoss(
        loss.column().region(),
        loss.column().source(),
        loss.column().period(),
        loss.column().column(),
        loss.rows().rows(),
        loss.rows().lost(),
        loss.before().map(Conversion::share));
  }

  private static RunSummary.DatasetRows dataset(
      CanonicalDataset dataset, RowCounts rows, IngestResult found) {
    List<LedgerEntry> files =
        found.files().stream()
            .filter(entry -> entry.dataset().filter(dataset::equals).isPresent())
            .toList();
    return new RunSummary.DatasetRows(
        dataset.id(),
        files.size(),
        files.stream().filter(entry -> entry.rejection().isPresent()).count(),
        bytes(files),
        rows(rows));
  }

  private static RunSummary.Rows rows(RowCounts rows) {
    return new RunSummary.Rows(
        rows.read(),
        rows.filtered(),
        rows.accepted(),
        rows.quarantined(),
        rows.read() == rows.filtered() + rows.accepted() + rows.quarantined());
  }

  private static long bytes(List<LedgerEntry> files) {
    return files.stream().mapToLong(entry -> entry.file().size()).sum();
  }

  /** Files are known again by their path; whether one changed, its content tells. */
  private static List<RunSummary.RedeliveredFile> redelivered(Ledger before, IngestResult found) {
    Set<RegionMonth> held = before.regionMonths();
    Map<String, LedgerEntry> known =
        before.entries().stream()
            .filter(entry -> found.touched().contains(entry.regionMonth()))
            .collect(
                toMap(entry -> entry.file().path(), entry -> entry, (a, b) -> a, TreeMap::new));
    List<RunSummary.RedeliveredFile> redelivered = new ArrayList<>();
    for (LedgerEntry entry : found.files()) {
      LedgerEntry was = known.remove(entry.file().path());
      if (was == null && held.contains(entry.regionMonth())) {
        redelivered.add(file(entry, RunSummary.Change.ADDED));
      } else if (was != null && !was.checksum().equals(entry.checksum())) {
        redelivered.add(file(entry, RunSummary.Change.CHANGED));
      }
    }
    known.values().forEach(gone -> redelivered.add(file(gone, RunSummary.Change.REMOVED)));
    return List.copyOf(redelivered);
  }

  private static RunSummary.RedeliveredFile file(LedgerEntry entry, RunSummary.Change change) {
    return new RunSummary.RedeliveredFile(
        entry.file().path(), entry.file().region(), entry.file().period(), change);
  }
}
