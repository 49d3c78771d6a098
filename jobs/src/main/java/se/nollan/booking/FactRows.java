package se.nollan.booking;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import se.nollan.statistics.UnitMonth;

/**
 * The facts of units as measures and goals ask for them, the columns of {@link
 * se.nollan.statistics.Basis#UNITS}. What is selected from it Spark works out where it plans: there
 * is no job.
 */
final class FactRows {
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

  static Dataset<Row> of(SparkSession spark, List<UnitFacts> facts) {
    return spark.createDataFrame(facts.stream().map(FactRows::row).toList(), SCHEMA);
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
