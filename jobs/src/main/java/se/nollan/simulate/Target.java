package se.nollan.simulate;

import java.time.YearMonth;
import java.util.List;

/**
 * The share of same-day contact by phone that a region is to have in a month: its published one,
 * give or take what a month may differ from a year, and what has been planted.
 *
 * @param share 0–1
 * @param hiddenNumbers how callbacks to hidden numbers are to be scored in it
 */
record Target(double share, PhoneScore.HiddenNumbers hiddenNumbers) {

  /** Summers and Januaries are a little worse, by up to so many points of a hundred. */
  private static final double[] SEASON = {
    -0.3, -0.2, 0.0, 0.2, 0.3, 0.1, -0.3, -0.2, 0.1, 0.2, 0.2, 0.0
  };

  private static final double CHANCE = 0.25;
  private static final double BEST = 0.985;
  private static final double WORST = 0.3;

  static Target of(RegionMonth regionMonth, List<PlantedTruth> truths) {
    double points = ofMonth(regionMonth);
    PhoneScore.HiddenNumbers hiddenNumbers = PhoneScore.HiddenNumbers.BY_SYSTEM;
    for (PlantedTruth truth : truths) {
      if (truth.region() != regionMonth.profile().region()) {
        continue;
      }
      if (truth instanceof PlantedTruth.Improvement improvement) {
        points += regionMonth.month().isBefore(improvement.from()) ? 0 : improvement.points();
      } else {
        // Callers of this region get through as in the nation; its system does the rest.
        hiddenNumbers = PhoneScore.HiddenNumbers.EXCLUDED;
      }
    }
    double share = regionMonth.profile().published().sameDayShare() + points / 100;
    return new Target(Math.max(WORST, Math.min(BEST, share)), hiddenNumbers);
  }

  private static double ofMonth(RegionMonth regionMonth) {
    YearMonth month = regionMonth.month();
    Dice dice = regionMonth.seed().with("target").dice();
    return SEASON[month.getMonthValue() - 1] + CHANCE * (2 * dice.uniform() - 1);
  }
}
