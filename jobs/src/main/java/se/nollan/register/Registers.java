package se.nollan.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nollan.model.RegionMonth;
import se.nollan.model.UnitTree;

/**
 * The units and lines of some region-months, each once: if two sources deliver the same, the row of
 * the source whose id sorts first is used.
 */
public final class Registers {
  private static final StructType UNITS =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("period", DataTypes.StringType)
          .add("unit_id", DataTypes.StringType)
          .add("unit_name", DataTypes.StringType)
          .add("operator", DataTypes.StringType)
          .add("unit_type", DataTypes.StringType)
          .add("topmost", DataTypes.StringType)
          .add("listed_patients", DataTypes.IntegerType)
          .add("offers_chat", DataTypes.BooleanType)
          .add("offers_booking", DataTypes.BooleanType);

  private static final StructType LINES =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("period", DataTypes.StringType)
          .add("line_id", DataTypes.StringType)
          .add("unit_id", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("system", DataTypes.StringType)
          .add("automated", DataTypes.BooleanType);

  private record Line(String region, String period, String id) implements Comparable<Line> {
    private static final Comparator<Line> ORDER =
        Comparator.comparing(Line::region).thenComparing(Line::period).thenComparing(Line::id);

    @Override
    public int compareTo(Line other) {
      return ORDER.compare(this, other);
    }
  }

  private final Set<RegionMonth> regionMonths;
  private final List<Row> units;
  private final List<Row> lines;

  private Registers(Set<RegionMonth> regionMonths, List<Row> units, List<Row> lines) {
    this.regionMonths = Set.copyOf(regionMonths);
    this.units = List.copyOf(units);
    this.lines = List.copyOf(lines);
  }

  /**
   * The registers of these rows. Both are few, and stay on the driver; a chain of parents is no
   * join, and is climbed here.
   *
   * @param unitRows of the canonical table of units, of the region-months in question
   * @param lineRows of the canonical table of phone lines, of the same
   */
  public static Registers of(List<Row> unitRows, List<Row> lineRows) {
    Map<RegionMonth, Map<String, Row>> byMonth = new TreeMap<>();
    for (Row row : unitRows) {
      byMonth
          .computeIfAbsent(month(row), none -> new HashMap<>())
          .merge(row.getAs("unit_id"), row, Registers::firstSource);
    }
    List<Row> units = new ArrayList<>();
    byMonth.forEach((month, those) -> units.addAll(withTopmost(those)));
    return new Registers(byMonth.keySet(), units, lines(lineRows));
  }

  /** Those of some region-months only. */
  public Registers in(Set<RegionMonth> months) {
    Set<RegionMonth> those = new TreeSet<>(regionMonths);
    those.retainAll(months);
    return new Registers(
        those,
        units.stream().filter(unit -> months.contains(month(unit))).toList(),
        lines.stream().filter(line -> months.contains(month(line))).toList());
  }

  private static RegionMonth month(Row row) {
    return new RegionMonth(row.getAs("region"), row.getAs("period"));
  }

  private static List<Row> lines(List<Row> rows) {
    Map<Line, Row> lines = new TreeMap<>();
    for (Row row : rows) {
      Line line = new Line(row.getAs("region"), row.getAs("period"), row.getAs("line_id"));
      lines.merge(line, row, Registers::firstSource);
    }
    return lines.values().stream().map(row -> row(LINES, row::getAs)).toList();
  }

  private static Row row(StructType schema, Function<String, Object> value) {
    Object[] values = Arrays.stream(schema.fieldNames()).map(value).toArray();
    return new GenericRowWithSchema(values, schema);
  }

  private static Row firstSource(Row one, Row other) {
    return one.<String>getAs("source").compareTo(other.getAs("source")) <= 0 ? one : other;
  }

  private static List<Row> withTopmost(Map<String, Row> units) {
    Map<String, Optional<String>> parents = new HashMap<>();
    units.forEach((id, row) -> parents.put(id, Optional.ofNullable(row.getAs("parent_unit_id"))));
    UnitTree tree = new UnitTree(parents);
    List<Row> rows = new ArrayList<>();
    units.forEach(
        (id, row) ->
            rows.add(
                row(UNITS, name -> name.equals("topmost") ? tree.topmost(id) : row.getAs(name))));
    return rows;
  }

  /** The region-months that have any unit. */
  public Set<RegionMonth> regionMonths() {
    return regionMonths;
  }

  /**
   * Columns {@code region}, {@code period}, {@code unit_id}, {@code unit_name}, {@code operator},
   * {@code unit_type}, {@code topmost} (the unit that it counts under), and, as delivered or null,
   * {@code listed_patients}, {@code offers_chat}, {@code offers_booking}.
   */
  public List<Row> units() {
    return units;
  }

  /**
   * Columns {@code region}, {@code period}, {@code line_id}, {@code unit_id}, {@code kind}, {@code
   * system}, {@code automated}.
   */
  public List<Row> lines() {
    return lines;
  }
}
