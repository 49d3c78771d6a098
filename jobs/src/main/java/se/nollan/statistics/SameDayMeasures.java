package se.nollan.statistics;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Column;
import se.nollan.contact.Outcome;
import se.nollan.model.CanonicalDataset;

/** Same-day contact by phone, by chat, and both together, over the table of outcomes. */
public final class SameDayMeasures {
  private static final Column ANSWERED = col("outcome").equalTo(Outcome.ANSWERED.name());
  private static final Column COUNTED = ANSWERED.or(col("outcome").equalTo(Outcome.MISSED.name()));

  public static final Measure PHONE =
      new Measure(
          "same_day_phone",
          "Andel som fått kontakt samma dag, telefon",
          "Share who got contact the same day, phone",
          COUNTED.and(in(CanonicalDataset.PHONE_CONTACT)),
          ANSWERED,
          "SKR, kontakt samma dag 2.0, p. 7–8");

  public static final Measure CHAT =
      new Measure(
          "same_day_chat",
          "Andel som fått kontakt samma dag, chatt",
          "Share who got contact the same day, chat",
          COUNTED.and(in(CanonicalDataset.CHAT_CASE)),
          ANSWERED,
          "SKR, kontakt samma dag 2.0, p. 8–9");

  public static final Measure TOTAL =
      new Measure(
          "same_day_total",
          "Andel som fått kontakt samma dag, telefon och chatt",
          "Share who got contact the same day, phone and chat",
          COUNTED,
          ANSWERED,
          "SKR, kontakt samma dag 2.0, p. 6");

  /** All three. */
  public static final List<Measure> ALL = List.of(PHONE, CHAT, TOTAL);

  private SameDayMeasures() {}

  private static Column in(CanonicalDataset dataset) {
    return col("dataset").equalTo(dataset.id());
  }
}
