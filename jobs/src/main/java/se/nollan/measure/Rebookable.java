package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Booked times that the patient can rebook on 1177. */
@AutoService(Measure.class)
public final class Rebookable implements Measure {
  @Override
  public String id() {
    return "rebookable";
  }

  @Override
  public String swedish() {
    return "Andel bokade tider som kan ombokas på 1177";
  }

  @Override
  public String english() {
    return "Share of booked times that can be rebooked on 1177";
  }

  @Override
  public Basis basis() {
    return Basis.BOOKINGS;
  }

  @Override
  public Column numerator() {
    return col("rebookable");
  }

  @Override
  public String source() {
    return "Region Skåne, fler bokningsbara tider, Mål; Kalmar, Av- eller omboka tid";
  }
}
