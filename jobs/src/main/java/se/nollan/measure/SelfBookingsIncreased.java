package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/**
 * Units with more self-made bookings than the calendar month before, of those with bookings in
 * both.
 */
@AutoService(Measure.class)
public final class SelfBookingsIncreased implements Measure {
  @Override
  public String id() {
    return "self_bookings_increased";
  }

  @Override
  public String swedish() {
    return "Andel enheter där invånarna bokade mer själva än månaden före";
  }

  @Override
  public String english() {
    return "Share of units where patients booked more themselves than the month before";
  }

  @Override
  public Basis basis() {
    return Basis.UNITS;
  }

  @Override
  public Column denominator() {
    return col("bookings").gt(0).and(col("bookings_before").gt(0));
  }

  @Override
  public Column numerator() {
    return col("self_bookings").gt(col("self_bookings_before"));
  }

  @Override
  public String source() {
    return "Region Skåne, fler bokningsbara tider, Mål";
  }
}
