package se.nollan.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
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
  private final Dataset<Row> units;
  private final Dataset<Row> lines;

  private Registers(Set<RegionMonth> regionMonths, Dataset<Row> units, Dataset<Row> lines) {
    this.regionMonths = Set.copyOf(regionMonths);
    this.units = units;
    this.lines = lines;
  }

  /**
   * The registers of these rows. Both are few, read once and kept here, on the driver; a chain of
   * parents is no join, and is climbed here.
   *
   * @param unitRows the canonical table of units, of the region-months in question
   * @param lineRows the canonical table of phone lines, of the same
   */
  public static Registers of(SparkSession spark, Dataset<Row> unitRows, Dataset<Row> lineRows) {
    Map<RegionMonth, Map<String, Row>> byMonth = new TreeMap<>();
    for (Row row :
        unitRows
            .select(
                "region",
                "period",
                "unit_id",
                "unit_name",
                "parent_unit_id",
                "operator",
                "unit_type",
                "source",
                "listed_patients",
                "offers_chat",
                "offers_booking")
            .collectAsList()) {
      byMonth
          .computeIfAbsent(
              new RegionMonth(row.getString(0), row.getString(1)), month -> new HashMap<>())
          .merge(row.getString(2), row, Registers::firstSource);
    }
    List<Row> rows = new ArrayList<>();
    byMonth.forEach((month, units) -> rows.addAll(withTopmost(units)));
    return new Registers(
        byMonth.keySet(),
        spark.createDataFrame(rows, UNITS),
        spark.createDataFrame(lines(lineRows), LINES));
  }

  private static List<Row> lines(Dataset<Row> rows) {
    Map<Line, Row> lines = new TreeMap<>();
    rows.select("region", "period", "line_id", "unit_id", "kind", "system", "automated", "source")
        .collectAsList()
        .forEach(
            row ->
                lines.merge(
                    new Line(row.getString(0), row.getString(1), row.getString(2)),
                    row,
                    Registers::firstSource));
    return lines.values().stream()
        .map(
            row ->
                RowFactory.create(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.get(4),
                    row.get(5),
                    row.get(6)))
        .toList();
  }

  private static Row firstSource(Row one, Row other) {
    return one.<String>getAs("source").compareTo(other.getAs("source")) <= 0 ? one : other;
  }

  private static List<Row> withTopmost(Map<String, Row> units) {
    Map<String, Optional<String>> parents = new HashMap<>();
    units.forEach((id, row) -> parents.put(id, Optional.ofNullable(row.getString(4))));
    UnitTree tree = new UnitTree(parents);
    return units.values().stream()
        .map(
            row ->
                RowFactory.create(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(5),
                    row.getString(6),
                    tree.topmost(row.getString(2)),
                    row.get(8),
                    row.get(9),
                    row.get(10)))
        .toList();
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
  public Dataset<Row> units() {
    return units;
  }

  /**
   * Columns {@code region}, {@code period}, {@code line_id}, {@code unit_id}, {@code kind}, {@code
   * system}, {@code automated}.
   */
  public Dataset<Row> lines() {
    return lines;
  }
}
