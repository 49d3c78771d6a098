package se.nollan.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;

/**
 * The region-months that a run sums, and what has to be summed again with them: the other regions
 * of the same periods, whose figures are read back from the level {@code unit} of the table itself.
 *
 * @param regionMonths all of existing regions and months
 */
public record MeasuredMonths(Set<RegionMonth> regionMonths) {

  /** Their months and their years: the periods whose rows are replaced. */
  public Set<String> periods() {
    Set<String> periods = years();
    periods.addAll(months());
    return periods;
  }

  /** Their months. */
  public Set<String> months() {
    return regionMonths.stream()
        .map(RegionMonth::period)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> years() {
    return months().stream()
        .map(month -> month.substring(0, 4))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The months just before them, of the same regions, that are not among them. */
  public Set<RegionMonth> before() {
    Set<RegionMonth> before =
        regionMonths.stream().map(RegionMonth::before).collect(Collectors.toSet());
    before.removeAll(regionMonths);
    return before;
  }

  /** The rows of these region-months, as the run has left the table. */
  public Dataset<Row> of(LakeRun run, LakeTable table) {
    return run.table(table).where(LakeRun.in(regionMonths));
  }

  /** A summed table's rows of units and months, of other region-months in the same years. */
  public Dataset<Row> untouched(LakeRun run, LakeTable table) {
    return unitMonths(run, table)
        .where(substring(col("period"), 1, 4).isin(years().toArray()))
        .where(not(LakeRun.in(regionMonths)));
  }

  /** A summed table's rows of units in the months before. */
  public Dataset<Row> unitsBefore(LakeRun run, LakeTable table) {
    return unitMonths(run, table).where(LakeRun.in(before()));
  }

  private static Dataset<Row> unitMonths(LakeRun run, LakeTable table) {
    return run.table(table).where("level = 'unit' AND period_kind = 'month'");
  }
}
