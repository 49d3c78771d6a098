package se.nollan.coverage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;
import se.nollan.model.RegionMonth;

/** Reads from the ledger what each region delivered in some months. */
final class LedgerFiles {
  private LedgerFiles() {}

  /**
   * Region-months with a file that can be told to be of a dataset. Files of an unknown source are
   * nobody's: they stand in the ledger only, as do those whose folder names no region.
   */
  static Map<RegionMonth, Map<CanonicalDataset, Delivered>> of(
      List<Row> ledger, Set<String> periods) {
    Map<RegionMonth, Map<CanonicalDataset, Delivered>> delivered = new HashMap<>();
    for (Row row : ledger) {
      if (periods.contains(row.<String>getAs("period"))) {
        dataset(row)
            .ifPresent(
                dataset ->
                    delivered
                        .computeIfAbsent(month(row), none -> new EnumMap<>(CanonicalDataset.class))
                        .merge(dataset, file(row), Delivered::plus));
      }
    }
    return delivered;
  }

  private static RegionMonth month(Row row) {
    return new RegionMonth(row.getAs("region"), row.getAs("period"));
  }

  private static Optional<CanonicalDataset> dataset(Row row) {
    return Optional.<String>ofNullable(row.getAs("dataset"))
        .filter(named -> Region.of(row.getAs("region")).isPresent())
        .flatMap(CanonicalDataset::of);
  }

  private static Delivered file(Row row) {
    long rejected = row.getAs("status").equals("REJECTED") ? 1 : 0;
    return new Delivered(
        1,
        rejected,
        row.getAs("notice") == null ? 0 : 1,
        row.getAs("rows_read"),
        row.getAs("rows_filtered"),
        row.getAs("rows_accepted"),
        row.getAs("rows_quarantined"));
  }
}
