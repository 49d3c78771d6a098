package se.nollan.statistics;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.substring;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;

/**
 * Keeps the statistic table: only the periods that touched region-months are part of are summed.
 */
public final class Statistics {
  private final SparkSession spark;
  private final LakeRun run;
  private final Set<RegionMonth> touched;

  public Statistics(SparkSession spark, LakeRun run, Set<RegionMonth> touched) {
    this.spark = spark;
    this.run = run;
    this.touched = touched;
  }

  /**
   * Replaces the touched months and their years.
   *
   * @param outcomes the outcomes of the touched region-months
   * @param units the units of the same, as {@link se.nollan.register.Registers#units()} gives them
   */
  public void replace(Dataset<Row> outcomes, Dataset<Row> units, String definition) {
    Dataset<Row> unitMonths =
        UnitMonths.of(outcomes, SameDayMeasures.ALL, units).unionByName(untouched());
    Dataset<Row> kept = unitMonths.persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Set<String> periods = periods();
      Dataset<Row> rows =
          Rollup.of(kept, definition).where(col("period").isin(periods.toArray())).coalesce(1);
      run.replacePeriods(LakeTable.STATISTIC, rows, periods);
    } finally {
      kept.unpersist();
    }
  }

  /** What the table says of the units of other region-months in the same years: it adds up. */
  private Dataset<Row> untouched() {
    List<Row> months =
        touched.stream()
            .map(month -> RowFactory.create(month.region(), month.period()))
            .collect(Collectors.toList());
    StructType schema =
        new StructType().add("region", DataTypes.StringType).add("period", DataTypes.StringType);
    return run.table(LakeTable.STATISTIC)
        .where(col("level").equalTo("unit").and(col("period_kind").equalTo("month")))
        .where(substring(col("period"), 1, 4).isin(years().toArray()))
        .join(
            broadcast(spark.createDataFrame(months, schema)),
            new String[] {"region", "period"},
            "left_anti")
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

  private Set<String> years() {
    return touched.stream()
        .map(month -> month.period().substring(0, 4))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> periods() {
    Set<String> periods = years();
    touched.forEach(month -> periods.add(month.period()));
    return periods;
  }
}
