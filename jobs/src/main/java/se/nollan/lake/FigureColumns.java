package se.nollan.lake;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** The columns of the tables of figures: each of an area, a group of units, and a month or year. */
final class FigureColumns {
  private FigureColumns() {}

  static StructType statistic() {
    return area(new Columns().add("measure", StringType, "Name of the measure: same_day_phone …"))
        .add("numerator", LongType, "How many of the denominator count.")
        .add("denominator", LongType, "Out of how many.")
        .add("value", DoubleType, "Numerator by denominator, 0 to 1.")
        .add("ci_low", DoubleType, "Lower end of the 95 % interval (Wilson).")
        .add("ci_high", DoubleType, "Upper end of the 95 % interval (Wilson).")
        .add("mean_of_months", DoubleType, "For years of ten months or more: mean of the months.")
        .add("definition", StringType, "The definition that contacts were decided under.")
        .schema();
  }

  static StructType bookingMix() {
    return area(new Columns())
        .add("way", StringType, "By which way the bookings were made.")
        .add("booked_by", StringType, "Who made them.")
        .add(
            "assessment_required", BooleanType, "Whether an assessment came first; null: not said.")
        .add("bookings", LongType, "How many bookings.")
        .schema();
  }

  static StructType leadTime() {
    return area(new Columns())
        .add("bookings", LongType, "How many bookings have a slot on the day of booking or later.")
        .add("median_days", DoubleType, "Median of calendar days from booking to slot.")
        .add("p90_days", IntegerType, "The 90th percentile of them, nearest rank.")
        .add("slot_before_booking", LongType, "Bookings whose slot lies before the day of booking.")
        .add(
            "by_days",
            createArrayType(new StructType().add("days", IntegerType).add("bookings", LongType)),
            "How many bookings by number of days.")
        .schema();
  }

  static StructType goalCard() {
    return area(new Columns())
        .add("goal", StringType, "Name of the goal.")
        .add("met", BooleanType, "Whether the unit meets it; null for regions and the nation.")
        .add("short_by", LongType, "How far off; 0 if met; for areas the sum over units.")
        .add("counted_in", StringType, "What that is a number of: weeks or bookings.")
        .add("units_meeting", LongType, "How many units meet it; for regions and the nation.")
        .add("units", LongType, "Of how many that can be judged.")
        .schema();
  }

  private static Columns area(Columns columns) {
    return columns
        .add("level", StringType, "unit, region or nation.")
        .add("area", StringType, "HSA-id of a unit, county code of a region, SE of the nation.")
        .add("area_name", StringType, "Its name; a unit's latest in the period.")
        .add("region", StringType, "County code; null of the nation.")
        .add("unit_group", StringType, "all, or the units of one operator or one type.")
        .add("period_kind", StringType, "month or year.")
        .add("period", StringType, "yyyy-MM of a month, yyyy of a year.");
  }
}
