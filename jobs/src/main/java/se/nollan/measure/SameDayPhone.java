package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.contact.Outcome;
import se.nollan.model.CanonicalDataset;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Calls that were answered the same day, of those answered or missed. */
@AutoService(Measure.class)
public final class SameDayPhone implements Measure {
  @Override
  public String id() {
    return "same_day_phone";
  }

  @Override
  public String swedish() {
    return "Andel som fått kontakt samma dag, telefon";
  }

  @Override
  public String english() {
    return "Share who got contact the same day, phone";
  }

  @Override
  public Basis basis() {
    return Basis.CONTACTS;
  }

  @Override
  public Column denominator() {
    return col("outcome")
        .isin(Outcome.ANSWERED.name(), Outcome.MISSED.name())
        .and(col("dataset").equalTo(CanonicalDataset.PHONE_CONTACT.id()));
  }

  @Override
  public Column numerator() {
    return col("outcome").equalTo(Outcome.ANSWERED.name());
  }

  @Override
  public String source() {
    return "SKR, kontakt samma dag 2.0, p. 7–8";
  }
}
