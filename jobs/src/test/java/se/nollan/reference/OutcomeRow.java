package se.nollan.reference;

import java.time.LocalDate;
import se.nollan.model.CanonicalDataset;

/**
 * Tells what one accepted phone contact or chat case came to.
 *
 * @param unitId the counted unit
 */
public record OutcomeRow(
    CanonicalDataset dataset,
    String region,
    String source,
    String period,
    String contactId,
    Outcome outcome,
    String reason,
    String unitId,
    LocalDate day) {

  /** "Accepted = answered + missed + excluded + absorbed." */
  public enum Outcome {
    ANSWERED,
    MISSED,
    EXCLUDED,
    ABSORBED
  }

  /** "Numerator = answered." */
  int numerator() {
    return outcome == Outcome.ANSWERED ? 1 : 0;
  }

  /** "Denominator = answered + missed." */
  int denominator() {
    return outcome == Outcome.ANSWERED || outcome == Outcome.MISSED ? 1 : 0;
  }
}
