package se.nollan.register;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
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
          .add("topmost", DataTypes.StringType);

  private final Set<RegionMonth> regionMonths;
  private final Dataset<Row> units;
  private final Dataset<Row> lines;

  private Registers(Set<RegionMonth> regionMonths, Dataset<Row> units, Dataset<Row> lines) {
    this.regionMonths = Set.copyOf(regionMonths);
    this.units = units;
    this.lines = lines;
  }

  /**
   * The registers of these rows. Units are few, and a chain of parents is no join: their tree is
   * climbed here, on the driver.
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
                "source")
            .collectAsList()) {
      byMonth
          .computeIfAbsent(
              new RegionMonth(row.getString(0), row.getString(1)), month -> new HashMap<>())
          .merge(row.getString(2), row, Registers::firstSource);
    }
    List<Row> rows = new ArrayList<>();
    byMonth.forEach((month, units) -> rows.addAll(withTopmost(units)));
    Dataset<Row> lines =
        lineRows
            .groupBy("region", "period", "line_id")
            .agg(
                min_by(
                        struct(col("unit_id"), col("kind"), col("system"), col("automated")),
                        col("source"))
                    .as("line"))
            .select("region", "period", "line_id", "line.*");
    return new Registers(byMonth.keySet(), spark.createDataFrame(rows, UNITS), lines);
  }

  private static Row firstSource(Row one, Row other) {
    return one.getString(7).compareTo(other.getString(7)) <= 0 ? one : other;
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
                    tree.topmost(row.getString(2))))
        .toList();
  }

  /** The region-months that have any unit. */
  public Set<RegionMonth> regionMonths() {
    return regionMonths;
  }

  /**
   * Columns {@code region}, {@code period}, {@code unit_id}, {@code unit_name}, {@code operator},
   * {@code unit_type}, {@code topmost} (the unit that it counts under).
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
