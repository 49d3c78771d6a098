package se.nollan.booking;

/**
 * How many bookings the patient finds on 1177.
 *
 * @param visible those that are shown there
 * @param cancellable those that can be cancelled there
 * @param rebookable those that can be moved there
 */
record Shown(long visible, long cancellable, long rebookable) {
  static final Shown NONE = new Shown(0, 0, 0);

  Shown plus(Shown other) {
    return new Shown(
        visible + other.visible, cancellable + other.cancellable, rebookable + other.rebookable);
  }
}
