package se.nollan.simulate;

/**
 * Solves how well a region has to answer its telephones for its month to give the share that it is
 * to have: by playing the month at one level of service after the other.
 *
 * <p>The very month that is delivered is played, so its chance is part of what is solved, and a
 * small nation meets its figures as well as a large one.
 */
final class Calibration {

  private static final double CLOSE_ENOUGH = 0.0005;
  private static final int MOST_ROUNDS = 14;

  private Calibration() {}

  /**
   * The level of service that gives the target; the nearest there is where none does.
   *
   * @param style see {@link ServiceLevel#of}
   */
  static ServiceLevel solve(PhoneMonth month, Target target, double style) {
    double low = 0;
    double high = 1;
    double nearest = 1;
    double distance = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && distance > CLOSE_ENOUGH; round++) {
      double middle = (low + high) / 2;
      double above = share(month, ServiceLevel.of(middle, style), target) - target.share();
      if (Math.abs(above) < distance) {
        distance = Math.abs(above);
        nearest = middle;
      }
      if (above < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return ServiceLevel.of(nearest, style);
  }

  static double share(PhoneMonth month, ServiceLevel level, Target target) {
    PhoneScore score = new PhoneScore(target.hiddenNumbers());
    month.playWorkingDays(level, score);
    return score.share();
  }
}
