package se.nollan.disclosure;

/**
 * What a publication says in the place of a figure. Each is to look different wherever it is shown:
 * none stands for another, and none is an empty field.
 */
public sealed interface Published {

  /** The figure. The denominator is at least the threshold. */
  record Shown(long numerator, long denominator) implements Published {}

  /** Nothing was there to count: 0 of 0, and no share. It says of nobody anything. */
  record Zero() implements Published {}

  /**
   * There is a figure, and it is withheld. Whether for its own smallness or for another's sake is
   * not told: that would say which of them is small.
   */
  record Suppressed() implements Published {}

  /** It was expected, and nothing came. */
  record Missing() implements Published {}

  /** It was not expected: the register says that the unit does not take part. */
  record NotTakingPart() implements Published {}
}
