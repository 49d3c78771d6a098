package se.nollan.simulate;

/**
 * How well a region answers its telephones: what its queues can take, and how often a callback is
 * late or a waiting caller gives up.
 *
 * @param capacity cases that the queues take in a day, for each case that is to be expected
 * @param late the share of callbacks that are made on another day
 * @param abandoned the share of callers in a queue who hang up
 */
record ServiceLevel(double capacity, double late, double abandoned) {

  private static final double SUFFICIENT = 1.2;
  private static final double LEAST = 0.1;

  /** How suddenly capacity becomes plenty towards the best level. */
  private static final double STEEPNESS = 16;

  /**
   * A level between as bad as can be, 0, and as good as can be, 1.
   *
   * @param style what is short where the level is low: telephone times (1) or nurses who call back
   *     when they have said they would (0)
   */
  static ServiceLevel of(double level, double style) {
    double want = 1 - level;
    double plenty = StrictMath.pow(level, STEEPNESS);
    return new ServiceLevel(
        Math.max(LEAST, SUFFICIENT - want * (0.5 + 0.9 * style) + plenty),
        0.002 + want * 0.9 * (1 - style),
        0.01 + want * 0.4);
  }
}
