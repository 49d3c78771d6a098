package se.nollan.coverage;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.calendar.WorkingDays;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;
import se.nollan.model.RegionMonth;

/**
 * Keeps the tables {@code coverage} and {@code coverage_unit}. A month that any region has a file
 * of has rows of all 21 regions; a month that none has a file of has none. Units count as their
 * topmost parents, and working days are those of the default definition, under every definition.
 */
public final class Coverage {
  private final SparkSession spark;
  private final LakeRun run;
  private final Set<RegionMonth> touched;
  private final WorkingDays calendar = WorkingDays.swedish();

  /**
   * Of a run that has replaced some region-months, ledger included.
   *
   * @param touched those region-months, also those of which nothing is left
   */
  public Coverage(SparkSession spark, LakeRun run, Set<RegionMonth> touched) {
    this.spark = spark;
    this.run = run;
    this.touched = touched;
  }

  /**
   * Replaces the touched months, and adds the regions that have nothing in them.
   *
   * @param units of the touched region-months, each once: {@code region}, {@code period}, {@code
   *     unit_id}, {@code unit_name}, {@code topmost}, {@code listed_patients}, {@code offers_chat},
   *     {@code offers_booking}
   * @param lines of the same, each once: {@code region}, {@code period}, {@code line_id}, {@code
   *     unit_id}, {@code kind}, {@code automated}
   * @param ledger the rows of all files that the lake knows
   * @param counted of the touched region-months, all accepted events
   */
  public void replace(List<Row> units, List<Row> lines, List<Row> ledger, EventCounts counted) {
    Set<String> periods = touched.stream().map(RegionMonth::period).collect(toSet());
    Map<RegionMonth, Map<CanonicalDataset, Delivered>> delivered = LedgerFiles.of(ledger, periods);
    MonthRegisters registers = new MonthRegisters(units, lines);
    Map<RegionMonth, Map<CanonicalDataset, Map<String, Reported>>> events =
        counted.of(touched, registers);
    Set<RegionMonth> kept = new TreeSet<>();
    List<Row> ofRegions = new ArrayList<>();
    List<Row> ofUnits = new ArrayList<>();
    for (RegionMonth month : heldMonths(delivered.keySet())) {
      if (delivered.containsKey(month) && !touched.contains(month)) {
        kept.add(month);
        continue;
      }
      RegionMonthCoverage coverage =
          new RegionMonthCoverage(
              delivered.getOrDefault(month, Map.of()),
              registers.of(month),
              events.getOrDefault(month, Map.of()),
              Days.working(YearMonth.parse(month.period()), calendar));
      for (CanonicalDataset dataset : CanonicalDataset.values()) {
        CoverageRows rows = new CoverageRows(month, coverage.of(dataset));
        ofRegions.add(rows.region());
        ofUnits.addAll(rows.units());
      }
    }
    write(LakeTable.COVERAGE, ofRegions, kept, periods);
    write(LakeTable.COVERAGE_UNIT, ofUnits, kept, periods);
  }

  /** All 21 regions in every month that one of them has a file of. */
  private static Set<RegionMonth> heldMonths(Set<RegionMonth> delivered) {
    return delivered.stream()
        .map(RegionMonth::period)
        .distinct()
        .flatMap(period -> Region.codes().stream().map(region -> new RegionMonth(region, period)))
        .collect(toCollection(TreeSet::new));
  }

  /** Whole periods, as they are partitions: what other regions have in them is carried over. */
  private void write(LakeTable table, List<Row> rows, Set<RegionMonth> kept, Set<String> periods) {
    Map<String, List<Row>> byPeriod = new TreeMap<>();
    periods.forEach(each -> byPeriod.put(each, new ArrayList<>()));
    int period = table.schema().fieldIndex("period");
    rows.forEach(row -> byPeriod.get(row.getString(period)).add(row));
    if (!kept.isEmpty()) {
      for (Row row : run.here(table).in(periods::contains).rows()) {
        if (kept.contains(new RegionMonth(row.getAs("region"), row.getAs("period")))) {
          byPeriod.get(row.getString(period)).add(row);
        }
      }
    }
    run.replacePeriods(table, byPeriod);
  }
}
