package se.nollan.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.nollan.model.RegionMonth;

/**
 * Finds files that have rows of which the source's own filter or query left none: more often that
 * is a filter that does not fit than a month without contacts.
 */
final class EmptiedFiles {

  /** What a source delivered of a region and month. */
  private record Delivery(String source, RegionMonth month) {
    static Delivery of(LedgerEntry entry) {
      return new Delivery(entry.file().source(), entry.regionMonth());
    }
  }

  private final Sources sources;
  private final Map<Delivery, RowCounts> byDelivery = new HashMap<>();

  private EmptiedFiles(List<LedgerEntry> entries, Sources sources) {
    this.sources = sources;
    entries.forEach(e -> byDelivery.merge(Delivery.of(e), e.rows(), RowCounts::plus));
  }

  /** The same entries, with a notice on those files. */
  static List<LedgerEntry> noticed(List<LedgerEntry> entries, Sources sources) {
    EmptiedFiles emptied = new EmptiedFiles(entries, sources);
    return entries.stream().map(emptied::noticed).toList();
  }

  private LedgerEntry noticed(LedgerEntry entry) {
    return sources
        .source(entry.file().source())
        .filter(source -> !source.mayFilterAll())
        .filter(source -> emptied(entry, source.mapping()))
        .map(source -> entry.noticed(notice(entry, source.mapping())))
        .orElse(entry);
  }

  /** A query may make one row of the rows of several files, which names one of them. */
  private boolean emptied(LedgerEntry entry, Mapping mapping) {
    RowCounts rows =
        mapping instanceof Mapping.Query ? byDelivery.get(Delivery.of(entry)) : entry.rows();
    return entry.rows().read() > 0 && rows.accepted() + rows.quarantined() == 0;
  }

  private static String notice(LedgerEntry entry, Mapping mapping) {
    return "the source's %s left none of its %d rows; if that is as it should be, let %s.conf say"
            .formatted(
                mapping instanceof Mapping.Query ? "query" : "filter",
                entry.rows().read(),
                entry.file().source())
        + " may-filter-all = true";
  }
}
