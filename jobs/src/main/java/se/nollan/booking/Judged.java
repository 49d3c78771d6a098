package se.nollan.booking;

/**
 * How far units have come with a goal.
 *
 * @param units those that can be judged
 * @param meeting those of them that meet it
 * @param shortBy how far off the others are, together
 */
record Judged(long units, long meeting, long shortBy) {

  /** One unit. */
  static Judged one(long shortBy) {
    return new Judged(1, shortBy == 0 ? 1 : 0, shortBy);
  }

  Judged plus(Judged other) {
    return new Judged(units + other.units, meeting + other.meeting, shortBy + other.shortBy);
  }
}
