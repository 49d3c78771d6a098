package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Units with a slot that patients can book, or with a booking by a patient. */
@AutoService(Measure.class)
public final class OffersSelfBooking implements Measure {
  @Override
  public String id() {
    return "offers_self_booking";
  }

  @Override
  public String swedish() {
    return "Andel enheter som erbjuder invånaren att boka själv";
  }

  @Override
  public String english() {
    return "Share of units that let patients book themselves";
  }

  @Override
  public Basis basis() {
    return Basis.UNITS;
  }

  @Override
  public Column numerator() {
    return col("self_bookable_slots").gt(0).or(col("self_bookings").gt(0));
  }

  @Override
  public String source() {
    return "Region Kalmar län, riktlinje för 1177 e-tjänster, Syfte (likvärdiga enheter, samma"
        + " utbud)";
  }
}
