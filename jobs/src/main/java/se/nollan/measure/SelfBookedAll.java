package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** What patients book themselves, of all bookings, also those of several resources. */
@AutoService(Measure.class)
public final class SelfBookedAll implements Measure {
  @Override
  public String id() {
    return "self_booked_all";
  }

  @Override
  public String swedish() {
    return "Andel av alla bokningar som invånaren gör själv på 1177";
  }

  @Override
  public String english() {
    return "Share of all bookings that patients make themselves on 1177";
  }

  @Override
  public Basis basis() {
    return Basis.BOOKINGS;
  }

  @Override
  public Column numerator() {
    return col("booked_by").equalTo("patient");
  }

  @Override
  public String source() {
    return "Region Skåne, fler bokningsbara tider, Mål";
  }
}
