package se.nollan.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import se.nollan.model.RegionMonth;

/** The registers of some region-months: units and lines, by the month that they are of. */
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
  MonthRegisters(List<Row> units, List<Row> lines) {
    Map<RegionMonth, List<MonthRegister.Unit>> unitsOf = new HashMap<>();
    Map<RegionMonth, List<MonthRegister.Line>> linesOf = new HashMap<>();
    units.forEach(
        row -> unitsOf.computeIfAbsent(month(row), m -> new ArrayList<>()).add(unit(row)));
    lines.forEach(
        row -> linesOf.computeIfAbsent(month(row), m -> new ArrayList<>()).add(line(row)));
    unitsOf.forEach(
        (month, those) ->
            registers.put(month, new MonthRegister(those, linesOf.getOrDefault(month, List.of()))));
  }

  /** A region-month's register, without units if there is none. */
  MonthRegister of(RegionMonth month) {
    return registers.getOrDefault(month, NONE);
  }

  private static RegionMonth month(Row row) {
    return new RegionMonth(row.getAs("region"), row.getAs("period"));
  }

  private static MonthRegister.Unit unit(Row row) {
    return new MonthRegister.Unit(
        row.getAs("unit_id"),
        row.getAs("unit_name"),
        row.getAs("topmost"),
        Optional.<Integer>ofNullable(row.getAs("listed_patients")).map(Integer::longValue),
        Optional.ofNullable(row.getAs("offers_chat")),
        Optional.ofNullable(row.getAs("offers_booking")));
  }

  private static MonthRegister.Line line(Row row) {
    boolean measured = row.<Boolean>getAs("automated") && !row.getAs("kind").equals("unlinked");
    return new MonthRegister.Line(row.getAs("line_id"), row.getAs("unit_id"), measured);
  }
}
