package se.nollan.statistics;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;

/**
 * Keeps the statistic table: only the periods that measured region-months are part of are summed.
 */
public final class Statistics {
  private final LakeRun run;
  private final MeasuredMonths months;

  public Statistics(LakeRun run, MeasuredMonths months) {
    this.run = run;
    this.months = months;
  }

  /**
   * Replaces the measured months and their years.
   *
   * @param counted the measured region-months, as {@link UnitMonths} gives them
   * @param units the units of the same, as {@link se.nollan.register.Registers#units()} gives them
   */
  public void replace(Dataset<Row> counted, Dataset<Row> units, String definition) {
    // Months and years are summed from it: it is counted once.
    Dataset<Row> kept =
        Areas.byGroup(counted, units)
            .unionByName(untouched())
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Set<String> periods = months.periods();
      Dataset<Row> rows =
          Rollup.of(kept, definition).where(col("period").isin(periods.toArray())).coalesce(1);
      run.replacePeriods(LakeTable.STATISTIC, rows, periods);
    } finally {
      kept.unpersist();
    }
  }

  /** What the table says of the units of other region-months in the same years: it adds up. */
  private Dataset<Row> untouched() {
    return months
        .untouched(run, LakeTable.STATISTIC)
        .select(
            "measure",
            "region",
            "area",
            "area_name",
            "unit_group",
            "period",
            "numerator",
            "denominator");
  }
}
