package se.nollan.statistics;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import se.nollan.model.Region;

/** What a unit's month is part of: unit groups, areas, periods. All other columns stay. */
public final class Areas {
  private Areas() {}

  /**
   * From {@code region}, {@code period} and {@code unit_id} to {@code region}, {@code period},
   * {@code area} (HSA-id), {@code area_name} and {@code unit_group}: each row thrice, for all units
   * and by the unit's operator and type in that month.
   *
   * @param units as {@link se.nollan.register.Registers#units()} gives them
   */
  public static Dataset<Row> byGroup(Dataset<Row> unitRows, Dataset<Row> units) {
    Dataset<Row> described =
        broadcast(
            units.select("region", "period", "unit_id", "unit_name", "operator", "unit_type"));
    Column groups = explode(array(lit("all"), col("operator"), col("unit_type")));
    return unitRows
        .join(described, new String[] {"region", "period", "unit_id"})
        .select(
            with(
                unitRows,
                List.of("unit_id"),
                col("unit_id").as("area"),
                col("unit_name").as("area_name"),
                groups.as("unit_group")));
  }

  /**
   * From {@code region}, {@code area} and {@code area_name} of units to {@code level}, {@code
   * area}, {@code area_name} and {@code region}: each row thrice, for unit, region and nation.
   */
  public static Dataset<Row> byLevel(Dataset<Row> unitRows) {
    Column levels =
        explode(
            array(
                level("unit", col("area"), col("area_name"), col("region")),
                level("region", col("region"), regionName(), col("region")),
                level("nation", lit("SE"), lit("Sverige"), lit(null))));
    return unitRows
        .select(with(unitRows, List.of("region", "area", "area_name"), levels.as("of")))
        .select(col("*"), col("of.*"))
        .drop("of");
  }

  /**
   * From {@code period}, a month, to {@code month}, {@code period_kind} and {@code period}: each
   * row twice, for the month and its year.
   */
  public static Dataset<Row> byPeriod(Dataset<Row> unitRows) {
    Column periods =
        explode(
            array(period("month", col("period")), period("year", substring(col("period"), 1, 4))));
    return unitRows
        .select(with(unitRows, List.of("period"), col("period").as("month"), periods.as("of")))
        .select(col("*"), col("of.*"))
        .drop("of");
  }

  private static Column period(String kind, Column period) {
    return struct(lit(kind).as("period_kind"), period.as("period"));
  }

  private static Column level(String level, Column area, Column name, Column region) {
    return struct(
        lit(level).as("level"),
        area.as("area"),
        name.as("area_name"),
        region.cast(DataTypes.StringType).as("region"));
  }

  /** The frame's own columns but some, and new ones. */
  private static Column[] with(Dataset<Row> rows, List<String> without, Column... added) {
    Stream<Column> kept =
        Arrays.stream(rows.columns())
            .filter(name -> !without.contains(name))
            .map(name -> col(name));
    return Stream.concat(kept, Arrays.stream(added)).toArray(Column[]::new);
  }

  private static Column regionName() {
    Column name = col("region");
    for (Region region : Region.values()) {
      name = when(col("region").equalTo(region.code()), lit(region.title())).otherwise(name);
    }
    return name;
  }
}
