package se.nollan.simulate;

import se.nollan.model.Region;

/** What makes a region of the synthetic nation that region. */
record RegionProfile(Region region, Published published, Invented invented) {

  /**
   * What is known of the real region.
   *
   * @param sameDayShare its latest published share of same-day contact by phone, 0–1
   */
  record Published(int population, double sameDayShare) {}

  /**
   * What is invented.
   *
   * @param hiddenNumbers the share of callers whose number nobody learns
   * @param systemShare the share of units that have the main telephone system
   */
  record Invented(
      double privateShare, PhoneSystem mainSystem, double systemShare, double hiddenNumbers) {}

  /** The same region, peculiar in its system's way with hidden numbers and in nothing else. */
  RegionProfile withHiddenNumbers(double share, double sameDayShare) {
    return new RegionProfile(
        region,
        new Published(published.population(), sameDayShare),
        new Invented(invented.privateShare(), PhoneSystem.TELEQ, 1, share));
  }
}
