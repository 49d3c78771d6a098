package se.nollan.statistics;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.RowsHere;
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
   * Gives a summed table's rows of units and months, of other region-months in the same years, one
   * after the other: they may be more than what is summed anew.
   *
   * @param figures the columns that are wanted beside those of {@link #unit}
   */
  public void untouched(LakeRun run, LakeTable table, List<String> figures, Consumer<Row> rows) {
    Set<String> years = years();
    untouched(
        units(run, table, period -> isMonth(period) && years.contains(period.substring(0, 4))),
        figures,
        rows);
  }

  /** The same, of other regions in the same months. */
  public void untouchedInMonths(
      LakeRun run, LakeTable table, List<String> figures, Consumer<Row> rows) {
    untouched(units(run, table, months()::contains), figures, rows);
  }

  private void untouched(RowsHere units, List<String> figures, Consumer<Row> rows) {
    units.each(
        Stream.concat(UNIT.stream(), figures.stream()).toList(),
        row -> {
          if (!regionMonths.contains(month(row))) {
            rows.accept(row);
          }
        });
  }

  private static RegionMonth month(Row row) {
    return new RegionMonth(row.getAs("region"), row.getAs("period"));
  }

  private static boolean isMonth(String period) {
    return period.length() > 4;
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

  /** Gives a summed table's rows of units, all groups in one, in the months before. */
  public void unitsBefore(LakeRun run, LakeTable table, List<String> figures, Consumer<Row> rows) {
    Set<RegionMonth> before = before();
    Set<String> periods = before.stream().map(RegionMonth::period).collect(Collectors.toSet());
    units(run, table, periods::contains)
        .where("unit_group", "all")
        .each(
            Stream.concat(UNIT.stream(), figures.stream()).toList(),
            row -> {
              if (before.contains(month(row))) {
                rows.accept(row);
              }
            });
  }

  private static RowsHere units(LakeRun run, LakeTable table, Predicate<String> periods) {
    return run.here(table).in(periods).where("level", "unit");
  }
}
