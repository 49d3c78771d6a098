package se.nollan.statistics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final List<String> UNIT =
      List.of("region", "period", "area", "area_name", "unit_group");

  /**
   * The same, year by year in order. Years have no figure in common, so that no more than one has
   * to be in memory; a January that looks back at December finds it in the table by then.
   */
  public List<MeasuredMonths> byYear() {
    return years().stream()
        .map(
            year ->
                new MeasuredMonths(
                    regionMonths.stream()
                        .filter(month -> month.period().startsWith(year))
                        .collect(Collectors.toSet())))
        .toList();
  }

  /** Whether the unit's month is one of them. */
  public boolean include(UnitMonth unit) {
    return regionMonths.contains(new RegionMonth(unit.region(), unit.period()));
  }

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

  /**
   * A summed table's rows of units and months, of other region-months in the same years, one after
   * the other: they may be more than what is summed anew.
   *
   * @param figures the columns that are wanted beside those of {@link #unit}; expressions
   */
  public Iterator<Row> untouched(LakeRun run, LakeTable table, String... figures) {
    return untouched(
        unitMonths(run, table).where(substring(col("period"), 1, 4).isin(years().toArray())),
        figures);
  }

  /** The same, of other regions in the same months. */
  public Iterator<Row> untouchedInMonths(LakeRun run, LakeTable table, String... figures) {
    return untouched(unitMonths(run, table).where(col("period").isin(months().toArray())), figures);
  }

  private Iterator<Row> untouched(Dataset<Row> unitMonths, String... figures) {
    return unitMonths
        .where(not(LakeRun.in(regionMonths)))
        .selectExpr(Stream.concat(UNIT.stream(), Stream.of(figures)).toArray(String[]::new))
        .toLocalIterator();
  }

  /** The unit and month of such a row, in the one group that the row is of. */
  public static UnitMonth unit(Row untouched) {
    return new UnitMonth(
        untouched.getAs("region"),
        untouched.getAs("period"),
        untouched.getAs("area"),
        untouched.getAs("area_name"),
        List.of(untouched.<String>getAs("unit_group")));
  }

  /** A summed table's rows of units in the months before. */
  public Dataset<Row> unitsBefore(LakeRun run, LakeTable table) {
    return unitMonths(run, table).where(LakeRun.in(before()));
  }

  private static Dataset<Row> unitMonths(LakeRun run, LakeTable table) {
    return run.table(table).where("level = 'unit' AND period_kind = 'month'");
  }
}
