package se.nollan.coverage;

import static org.apache.spark.sql.functions.col;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
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
      Dataset<Row> ledger, Set<String> periods) {
    Map<RegionMonth, Map<CanonicalDataset, Delivered>> delivered = new HashMap<>();
    ledger
        .where(col("period").isin(periods.toArray()).and(col("dataset").isNotNull()))
        .select(
            "region",
            "period",
            "dataset",
            "status",
            "rows_read",
            "rows_filtered",
            "rows_accepted",
            "rows_quarantined")
        .collectAsList()
        .forEach(
            row ->
                dataset(row)
                    .ifPresent(
                        dataset ->
                            delivered
                                .computeIfAbsent(
                                    new RegionMonth(row.getString(0), row.getString(1)),
                                    month -> new EnumMap<>(CanonicalDataset.class))
                                .merge(dataset, file(row), Delivered::plus)));
    return delivered;
  }

  private static Optional<CanonicalDataset> dataset(Row row) {
    return Region.of(row.getString(0)).flatMap(region -> CanonicalDataset.of(row.getString(2)));
  }

  private static Delivered file(Row row) {
    long rejected = row.getString(3).equals("REJECTED") ? 1 : 0;
    return new Delivered(
        1, rejected, row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7));
  }
}
