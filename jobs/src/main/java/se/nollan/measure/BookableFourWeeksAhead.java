package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Units where a patient finds a slot in each of the next four seven-day spans. */
@AutoService(Measure.class)
public final class BookableFourWeeksAhead implements Measure {
  @Override
  public String id() {
    return "bookable_4_weeks_ahead";
  }

  @Override
  public String swedish() {
    return "Andel enheter med bokningsbara tider varje vecka fyra veckor framåt";
  }

  @Override
  public String english() {
    return "Share of units with bookable slots in each of the next four weeks";
  }

  @Override
  public Basis basis() {
    return Basis.UNITS;
  }

  @Override
  public Column denominator() {
    return col("bookings").gt(0).or(col("slots").gt(0));
  }

  @Override
  public Column numerator() {
    return col("bookable_weeks_of_4").equalTo(4);
  }

  @Override
  public String source() {
    return "Region Kalmar län, riktlinje för 1177 e-tjänster, Tidbokning via 1177";
  }
}
