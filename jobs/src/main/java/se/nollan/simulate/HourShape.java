package se.nollan.simulate;

import static se.nollan.simulate.WallClock.MINUTE;

/** Gives the hours of a day their weight, and draws the time of day when something happens. */
final class HourShape {

  /** When people ring their health centre: many before it opens, most in the first hour. */
  static final HourShape PHONE =
      new HourShape(6, 8, 55, 260, 165, 115, 85, 65, 75, 65, 40, 25, 18, 10, 6);

  /** When people write in the chat: all day and into the evening. */
  static final HourShape CHAT =
      new HourShape(6, 25, 70, 130, 110, 90, 75, 65, 70, 65, 60, 50, 45, 40, 35, 30, 20, 12);

  /** When bookings are made: at work, and by patients in the evening. */
  static final HourShape BOOKING =
      new HourShape(6, 8, 60, 130, 130, 115, 100, 70, 110, 100, 80, 40, 20, 15, 15, 12, 8, 4);

  private static final int RESOLUTION = 1024;
  private static final int BIN = 15 * MINUTE;

  private final int[] binStarts = new int[RESOLUTION];

  private HourShape(int firstHour, int... weights) {
    int bins = weights.length * 4;
    double total = 0;
    for (int weight : weights) {
      total += weight * 4;
    }
    double reached = 0;
    int filled = 0;
    for (int bin = 0; bin < bins; bin++) {
      reached += weights[bin / 4] / total;
      int end = bin == bins - 1 ? RESOLUTION : (int) Math.round(reached * RESOLUTION);
      while (filled < end) {
        binStarts[filled++] = WallClock.hours(firstHour) + bin * BIN;
      }
    }
  }

  /** A second of the day. */
  int draw(Dice dice) {
    long bits = dice.next();
    int within = (int) (((bits >>> 40) * BIN) >>> 24);
    return binStarts[(int) (bits & RESOLUTION - 1)] + within;
  }
}
