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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.pass.Grouping;
import se.nollan.pass.Grouping.Counted;

/**
 * Counts accepted events as they pass, by the line or unit that they name: the driver, which has
 * the registers, tells what that counts as.
 */
public final class EventCounts {
  private static final Map<CanonicalDataset, Counted> COUNTED =
      Stream.of(CanonicalDataset.values())
          .filter(dataset -> !dataset.register())
          .collect(Collectors.toUnmodifiableMap(Function.identity(), EventCounts::counted));

  private final Map<CanonicalDataset, Grouping> groupings;

  /**
   * What has been counted.
   *
   * @param groupings of each dataset of events, with what {@link #of} says among it
   */
  public EventCounts(Map<CanonicalDataset, Grouping> groupings) {
    this.groupings = Map.copyOf(groupings);
  }

  private static Counted counted(CanonicalDataset dataset) {
    Column day =
        to_date(coalesce(dataset.dated().stream().map(name -> col(name)).toArray(Column[]::new)));
    Column id =
        switch (dataset) {
          case PHONE_CONTACT -> col("line_id");
          case CHAT_CASE -> coalesce(col("answering_unit_id"), col("unit_id"));
          default -> col("unit_id");
        };
    return new Counted(
        lit(true),
        List.of(id.as("id")),
        List.of(lit(1L).as("events")),
        List.of(call_function("shiftleft", lit(1), dayofmonth(day).minus(1)).as("days")));
  }

  /** What is to be counted of the accepted rows of a dataset: each row once. */
  public static List<Counted> of(CanonicalDataset dataset) {
    return dataset.register() ? List.of() : List.of(COUNTED.get(dataset));
  }

  /** What was counted of some region-months, by these, by dataset and by counted unit. */
  Map<RegionMonth, Map<CanonicalDataset, Map<String, Reported>>> of(
      Set<RegionMonth> months, MonthRegisters registers) {
    Map<RegionMonth, Map<CanonicalDataset, Map<String, Reported>>> counts = new HashMap<>();
    Set<String> periods = months.stream().map(RegionMonth::period).collect(Collectors.toSet());
    COUNTED.forEach(
        (dataset, counted) -> {
          for (Row row : groupings.get(dataset).rows(counted, periods)) {
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
