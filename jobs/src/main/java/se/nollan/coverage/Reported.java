package se.nollan.coverage;

/**
 * The accepted rows of a unit and dataset in a month.
 *
 * @param rows how many
 * @param days the days, working or not, that they are of
 */
record Reported(long rows, Days days) {
  static final Reported NOTHING = new Reported(0, Days.NONE);

  /** Both together. */
  Reported plus(Reported other) {
    return new Reported(rows + other.rows, days.or(other.days));
  }
}
