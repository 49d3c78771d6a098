package se.nollan.contact;

/** What becomes of a contact in the measure. Exactly one, always. */
public enum Outcome {
  ANSWERED("in the numerator and in the denominator"),
  MISSED("in the denominator only"),
  EXCLUDED("left out by a rule; neither absorbs nor is absorbed"),
  ABSORBED("the same caller's, or patient's, other row of that unit and day decides");

  private final String meaning;

  Outcome(String meaning) {
    this.meaning = meaning;
  }

  /** Where a contact with it is counted. */
  public String meaning() {
    return meaning;
  }
}
