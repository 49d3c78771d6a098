package se.nollan.publish;

/** What a publication says of a year's mean of its monthly shares. */
public sealed interface PublishedMean {

  /** The mean, 0 to 1. */
  record Shown(double mean) implements PublishedMean {}

  /** There is one, and it is withheld, since it would tell a month that is. */
  record Suppressed() implements PublishedMean {}

  /** There is none: not a year, or one of less than ten months. */
  record None() implements PublishedMean {}
}
