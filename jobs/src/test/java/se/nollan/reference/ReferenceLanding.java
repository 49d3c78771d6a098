package se.nollan.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.nollan.model.CanonicalDataset;

/** What became of a landing: every file is read or rejected, every row accepted or quarantined. */
public record ReferenceLanding(
    List<ReferenceRow> accepted,
    List<QuarantinedRow> quarantined,
    List<ReadFile> read,
    List<RejectedFile> rejected) {

  /** The accepted rows of a dataset, over all regions and periods. */
  public List<ReferenceRow> accepted(CanonicalDataset dataset) {
    return accepted.stream().filter(row -> row.dataset() == dataset).toList();
  }

  /** The accepted rows by region and period, the grain of everything that is counted. */
  Map<RegionMonth, List<ReferenceRow>> byRegionMonth() {
    return accepted.stream()
        .collect(Collectors.groupingBy(row -> new RegionMonth(row.region(), row.period())));
  }
}
