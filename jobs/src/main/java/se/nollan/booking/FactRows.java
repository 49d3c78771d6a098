package se.nollan.booking;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nollan.statistics.UnitMonth;

/**
 * The facts of units as measures and goals ask for them, the columns of {@link
 * se.nollan.statistics.Basis#UNITS}, and what these make of them.
 */
final class FactRows {
  private static final List<String> UNIT = List.of("region", "period", "unit_id");

  private static final StructType SCHEMA =
      new StructType()
          .add("region", DataTypes.StringType)
          .add("period", DataTypes.StringType)
          .add("unit_id", DataTypes.StringType)
          .add("bookings", DataTypes.LongType)
          .add("self_bookings", DataTypes.LongType)
          .add("visible_bookings", DataTypes.LongType)
          .add("cancellable_bookings", DataTypes.LongType)
          .add("rebookable_bookings", DataTypes.LongType)
          .add("bookings_before", DataTypes.LongType)
          .add("self_bookings_before", DataTypes.LongType)
          .add("slots", DataTypes.LongType)
          .add("self_bookable_slots", DataTypes.LongType)
          .add("bookable_weeks_of_4", DataTypes.LongType)
          .add("bookable_weeks_of_8", DataTypes.LongType);

  private FactRows() {}

  /**
   * What the columns make of each unit's facts, beside {@code region}, {@code period} and {@code
   * unit_id}. Spark works it out where it plans: there is no job.
   */
  static List<Row> of(SparkSession spark, List<UnitFacts> facts, List<Column> columns) {
    Column[] all =
        Stream.concat(UNIT.stream().map(name -> col(name)), columns.stream())
            .toArray(Column[]::new);
    return spark
        .createDataFrame(facts.stream().map(FactRows::row).toList(), SCHEMA)
        .select(all)
        .collectAsList();
  }

  private static Row row(UnitFacts facts) {
    UnitMonth unit = facts.unit();
    return RowFactory.create(
        unit.region(),
        unit.period(),
        unit.id(),
        facts.made().bookings(),
        facts.made().selfBookings(),
        facts.shown().visible(),
        facts.shown().cancellable(),
        facts.shown().rebookable(),
        facts.before().map(Made::bookings).orElse(null),
        facts.before().map(Made::selfBookings).orElse(null),
        facts.offered().slots(),
        facts.offered().selfBookable(),
        facts.offered().bookableWeeksOf(4),
        facts.offered().bookableWeeksOf(8));
  }
}
