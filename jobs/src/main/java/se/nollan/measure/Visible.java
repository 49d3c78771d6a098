package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Booked times that 1177 shows, however they were booked. */
@AutoService(Measure.class)
public final class Visible implements Measure {
  @Override
  public String id() {
    return "visible";
  }

  @Override
  public String swedish() {
    return "Andel bokade tider som visas på 1177";
  }

  @Override
  public String english() {
    return "Share of booked times that are shown on 1177";
  }

  @Override
  public Basis basis() {
    return Basis.BOOKINGS;
  }

  @Override
  public Column numerator() {
    return col("visible");
  }

  @Override
  public String source() {
    return "Region Skåne, fler bokningsbara tider, Mål; Kalmar, Visa tider";
  }
}
