package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.contact.Outcome;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Phone and chat together: their counts are added, their shares never averaged. */
@AutoService(Measure.class)
public final class SameDayTotal implements Measure {
  @Override
  public String id() {
    return "same_day_total";
  }

  @Override
  public String swedish() {
    return "Andel som fått kontakt samma dag, telefon och chatt";
  }

  @Override
  public String english() {
    return "Share who got contact the same day, phone and chat";
  }

  @Override
  public Basis basis() {
    return Basis.CONTACTS;
  }

  @Override
  public Column denominator() {
    return col("outcome").isin(Outcome.ANSWERED.name(), Outcome.MISSED.name());
  }

  @Override
  public Column numerator() {
    return col("outcome").equalTo(Outcome.ANSWERED.name());
  }

  @Override
  public String source() {
    return "SKR, kontakt samma dag 2.0, p. 6";
  }
}
