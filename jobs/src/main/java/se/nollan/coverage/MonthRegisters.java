package se.nollan.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.model.RegionMonth;

/** Brings the registers of some region-months to the driver: units and lines are few. */
final class MonthRegisters {
  private static final MonthRegister NONE = new MonthRegister(List.of(), List.of());

  private final Map<RegionMonth, MonthRegister> registers = new HashMap<>();

  /**
   * The registers of these rows.
   *
   * @param units {@code region}, {@code period}, {@code unit_id}, {@code unit_name}, {@code
   *     topmost}, {@code listed_patients}, {@code offers_chat}, {@code offers_booking}, each unit
   *     once
   * @param lines {@code region}, {@code period}, {@code line_id}, {@code unit_id}, {@code kind},
   *     {@code automated}, each line once
   */
  MonthRegisters(Dataset<Row> units, Dataset<Row> lines) {
    Map<RegionMonth, List<MonthRegister.Unit>> unitsOf = new HashMap<>();
    Map<RegionMonth, List<MonthRegister.Line>> linesOf = new HashMap<>();
    units
        .select(
            "region",
            "period",
            "unit_id",
            "unit_name",
            "topmost",
            "listed_patients",
            "offers_chat",
            "offers_booking")
        .collectAsList()
        .forEach(row -> unitsOf.computeIfAbsent(month(row), m -> new ArrayList<>()).add(unit(row)));
    lines
        .selectExpr(
            "region",
            "period",
            "line_id",
            "unit_id",
            "automated AND kind <> 'unlinked' AS measured")
        .collectAsList()
        .forEach(row -> linesOf.computeIfAbsent(month(row), m -> new ArrayList<>()).add(line(row)));
    unitsOf.forEach(
        (month, those) ->
            registers.put(month, new MonthRegister(those, linesOf.getOrDefault(month, List.of()))));
  }

  /** A region-month's register, without units if there is none. */
  MonthRegister of(RegionMonth month) {
    return registers.getOrDefault(month, NONE);
  }

  private static RegionMonth month(Row row) {
    return new RegionMonth(row.getString(0), row.getString(1));
  }

  private static MonthRegister.Unit unit(Row row) {
    return new MonthRegister.Unit(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        Optional.<Integer>ofNullable(row.getAs(5)).map(Integer::longValue),
        Optional.ofNullable(row.getAs(6)),
        Optional.ofNullable(row.getAs(7)));
  }

  private static MonthRegister.Line line(Row row) {
    return new MonthRegister.Line(row.getString(2), row.getString(3), row.getBoolean(4));
  }
}
