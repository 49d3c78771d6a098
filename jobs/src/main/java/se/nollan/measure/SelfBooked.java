package se.nollan.measure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** What patients book themselves, of what needs one resource only: the rest is exempt (Kalmar). */
@AutoService(Measure.class)
public final class SelfBooked implements Measure {
  @Override
  public String id() {
    return "self_booked";
  }

  @Override
  public String swedish() {
    return "Andel bokningar som invånaren gör själv på 1177";
  }

  @Override
  public String english() {
    return "Share of bookings that patients make themselves on 1177";
  }

  @Override
  public Basis basis() {
    return Basis.BOOKINGS;
  }

  @Override
  public Column denominator() {
    return not(col("multi_resource"));
  }

  @Override
  public Column numerator() {
    return col("booked_by").equalTo("patient");
  }

  @Override
  public String source() {
    return "Region Kalmar län, riktlinje för 1177 e-tjänster, Tidbokning via 1177";
  }
}
