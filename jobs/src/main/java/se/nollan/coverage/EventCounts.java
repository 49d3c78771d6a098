package se.nollan.coverage;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/**
 * Counts the accepted events of some region-months, all datasets in one query, by the line or unit
 * that they name: the driver, which has the registers, tells what that counts as, and nothing is
 * joined.
 */
final class EventCounts {
  private final Map<RegionMonth, Map<CanonicalDataset, Map<String, Reported>>> counts =
      new HashMap<>();

  EventCounts(LakeRun run, Set<RegionMonth> months, MonthRegisters registers) {
    Stream.of(CanonicalDataset.values())
        .filter(dataset -> !dataset.register())
        .map(dataset -> events(dataset, run.table(LakeTable.of(dataset)).where(LakeRun.in(months))))
        .reduce(Dataset::union)
        .orElseThrow()
        .groupBy("dataset", "region", "period", "id")
        .agg(count(lit(1)), expr("bit_or(shiftleft(1, dayofmonth(day) - 1))"))
        .collectAsList()
        .forEach(row -> add(row, registers));
  }

  private static Dataset<Row> events(CanonicalDataset dataset, Dataset<Row> rows) {
    Column day =
        to_date(coalesce(dataset.dated().stream().map(name -> col(name)).toArray(Column[]::new)));
    Column id =
        switch (dataset) {
          case PHONE_CONTACT -> col("line_id");
          case CHAT_CASE -> coalesce(col("answering_unit_id"), col("unit_id"));
          default -> col("unit_id");
        };
    return rows.select(
        lit(dataset.id()).as("dataset"), col("region"), col("period"), id.as("id"), day.as("day"));
  }

  private void add(Row row, MonthRegisters registers) {
    CanonicalDataset dataset = CanonicalDataset.of(row.getString(0)).orElseThrow();
    RegionMonth month = new RegionMonth(row.getString(1), row.getString(2));
    Reported reported = new Reported(row.getLong(4), new Days(row.getInt(5)));
    // An event is accepted only if the register holds its line or unit.
    String unit = registers.of(month).counted(dataset, row.getString(3)).orElseThrow();
    counts
        .computeIfAbsent(month, m -> new EnumMap<>(CanonicalDataset.class))
        .computeIfAbsent(dataset, d -> new HashMap<>())
        .merge(unit, reported, Reported::plus);
  }

  /** A region-month's events, by dataset and counted unit. */
  Map<CanonicalDataset, Map<String, Reported>> of(RegionMonth month) {
    return counts.getOrDefault(month, Map.of());
  }
}
