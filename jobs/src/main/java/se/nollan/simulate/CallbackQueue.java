package se.nollan.simulate;

import se.nollan.simulate.Contact.QueueState;

/**
 * A unit's queue on one day: it takes so many cases, some from the hour it opens and the rest from
 * the early afternoon, and is full when those are gone.
 */
final class CallbackQueue {

  private static final double FROM_OPENING = 0.68;
  private static final int SECOND_RELEASE = WallClock.hours(12.5);

  private SimulatedUnit unit;
  private SimulatedDay day;
  private int beforeRelease;
  private int inAll;
  private int taken;

  void open(SimulatedUnit ofUnit, SimulatedDay onDay, double capacity) {
    unit = ofUnit;
    day = onDay;
    inAll = (int) Math.max(1, Math.round(capacity));
    beforeRelease = (int) Math.max(1, Math.round(capacity * FROM_OPENING));
    taken = 0;
  }

  QueueState at(int second) {
    if (!unit.telephony().hours().openAt(day, second)) {
      return QueueState.CLOSED;
    }
    int room = second < SECOND_RELEASE ? beforeRelease : inAll;
    return taken < room ? QueueState.OPEN : QueueState.FULL;
  }

  void take() {
    taken++;
  }
}
