package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Units where a patient finds a slot in each of the next eight seven-day spans. */
@AutoService(Measure.class)
public final class BookableEightWeeksAhead implements Measure {
  @Override
  public String id() {
    return "bookable_8_weeks_ahead";
  }

  @Override
  public String swedish() {
    return "Andel enheter med bokningsbara tider varje vecka åtta veckor framåt";
  }

  @Override
  public String english() {
    return "Share of units with bookable slots in each of the next eight weeks";
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
    return col("bookable_weeks_of_8").equalTo(8);
  }

  @Override
  public String source() {
    return "Region Skåne, fler bokningsbara tider, Mål";
  }
}
