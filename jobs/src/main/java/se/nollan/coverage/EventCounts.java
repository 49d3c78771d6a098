package se.nollan.coverage;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.dayofmonth;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.pass.Grouping;
import se.nollan.pass.RowWork;

/**
 * Counts accepted events as they pass, by the line or unit that they name: the driver, which has
 * the registers, tells what that counts as.
 */
public final class EventCounts {
  private final Map<CanonicalDataset, Grouping> counting = new EnumMap<>(CanonicalDataset.class);

  public EventCounts(SparkSession spark) {
    Stream.of(CanonicalDataset.values())
        .filter(dataset -> !dataset.register())
        .forEach(
            dataset ->
                counting.put(
                    dataset, Grouping.of(spark, LakeTable.of(dataset).schema(), counted(dataset))));
  }

  private static Grouping.Counted counted(CanonicalDataset dataset) {
    Column day =
        to_date(coalesce(dataset.dated().stream().map(name -> col(name)).toArray(Column[]::new)));
    Column id =
        switch (dataset) {
          case PHONE_CONTACT -> col("line_id");
          case CHAT_CASE -> coalesce(col("answering_unit_id"), col("unit_id"));
          default -> col("unit_id");
        };
    return new Grouping.Counted(
        lit(true),
        List.of(id.as("id")),
        List.of(lit(1L).as("events")),
        List.of(call_function("shiftleft", lit(1), dayofmonth(day).minus(1)).as("days")));
  }

  /** What is to be done with the accepted rows of a dataset: each row once. */
  public List<RowWork> of(CanonicalDataset dataset) {
    return dataset.register() ? List.of() : List.of(counting.get(dataset));
  }

  /** What was counted of some region-months, by these, by dataset and by counted unit. */
  Map<RegionMonth, Map<CanonicalDataset, Map<String, Reported>>> of(
      Set<RegionMonth> months, MonthRegisters registers) {
    Map<RegionMonth, Map<CanonicalDataset, Map<String, Reported>>> counts = new HashMap<>();
    Set<String> periods = months.stream().map(RegionMonth::period).collect(Collectors.toSet());
    counting.forEach(
        (dataset, groups) -> {
          for (Row row : groups.rows(periods)) {
            RegionMonth month = new RegionMonth(row.getString(0), row.getString(1));
            if (months.contains(month)) {
              // An event is accepted only if the register holds its line or unit.
              String unit = registers.of(month).counted(dataset, row.getString(2)).orElseThrow();
              counts
                  .computeIfAbsent(month, m -> new EnumMap<>(CanonicalDataset.class))
                  .computeIfAbsent(dataset, d -> new HashMap<>())
                  .merge(unit, reported(row), Reported::plus);
            }
          }
        });
    return counts;
  }

  private static Reported reported(Row row) {
    return new Reported(row.<Long>getAs("events"), new Days(row.<Long>getAs("days").intValue()));
  }
}
