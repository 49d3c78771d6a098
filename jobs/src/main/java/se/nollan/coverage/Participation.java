package se.nollan.coverage;

import java.util.Optional;

/** What the register says of a unit and a dataset, the strongest first. */
enum Participation {
  EXPECTED,
  NOT_TAKING_PART,
  NOT_STATED;

  /** What a column of the register says, where it says something. */
  static Participation of(Optional<Boolean> takesPart) {
    return takesPart.map(yes -> yes ? EXPECTED : NOT_TAKING_PART).orElse(NOT_STATED);
  }

  /** Of a unit and its branches: one that takes part is enough; one that says no is an answer. */
  Participation or(Participation other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
