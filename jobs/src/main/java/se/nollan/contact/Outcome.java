package se.nollan.contact;

/** What becomes of a contact in the measure. Exactly one, always. */
public enum Outcome {
  /** In the numerator and the denominator. */
  ANSWERED,
  /** In the denominator only. */
  MISSED,
  /** Left out by a rule; neither absorbs nor is absorbed. */
  EXCLUDED,
  /** The same caller's other row of that day and unit decides. */
  ABSORBED
}
