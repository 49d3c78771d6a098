package se.nollan.simulate;

import java.time.YearMonth;
import se.nollan.model.Region;

/** Something known to be true of one region, planted so that a method can be seen to find it. */
public sealed interface PlantedTruth {

  /** The region that it is true of. */
  Region region();

  /**
   * A region whose only peculiarity is its telephone system's way with hidden numbers: callers get
   * through exactly as in the nation at large, but so many more hide their number, and every line
   * is on TeleQ, where such a callback counts as answered. It stands above the nation under {@code
   * skr-2.0}, and level with it under {@code skr-2.0+hidden-excluded}.
   *
   * @param share the share of callers that hide their number and give no other, 0–0.5
   */
  static PlantedTruth hiddenNumbers(Region region, double share) {
    return new HiddenNumbers(region, share);
  }

  /**
   * A region that truly improves: from that month on its queues fill less and its callbacks are
   * late less often, so that its share is so many points higher than before.
   *
   * <p>No better than 98.5 % or what its units' opening hours allow, though.
   *
   * @param points percentage points; negative for a region that gets worse
   */
  static PlantedTruth improvement(Region region, YearMonth from, double points) {
    return new Improvement(region, from, points);
  }

  /** See {@link #hiddenNumbers}. */
  record HiddenNumbers(Region region, double share) implements PlantedTruth {
    public HiddenNumbers {
      if (!(share >= 0 && share <= 0.5)) {
        throw new IllegalArgumentException(
            "The share of hidden numbers has to be between 0 and 0.5, not " + share + ".");
      }
    }
  }

  /** See {@link #improvement}. */
  record Improvement(Region region, YearMonth from, double points) implements PlantedTruth {
    public Improvement {
      if (!(points >= -50 && points <= 50)) {
        throw new IllegalArgumentException(
            "An improvement has to be between -50 and 50 points, not " + points + ".");
      }
    }
  }
}
