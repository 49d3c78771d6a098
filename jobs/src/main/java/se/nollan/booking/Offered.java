package se.nollan.booking;

import java.time.LocalDate;

/**
 * The free slots of snapshots.
 *
 * @param slots rows that were delivered, of all snapshots
 * @param selfBookable those of them that a patient can book
 * @param last the day of the last snapshot
 * @param weeks of that one, a bit for each of the eight seven-day spans after it that has a slot
 *     that a patient can book; the lowest for days 1–7
 */
record Offered(long slots, long selfBookable, LocalDate last, long weeks) {
  static final Offered NOTHING = new Offered(0, 0, LocalDate.MIN, 0);

  /** Both: of one day they are one snapshot. */
  Offered plus(Offered other) {
    LocalDate later = last.isBefore(other.last) ? other.last : last;
    return new Offered(
        slots + other.slots,
        selfBookable + other.selfBookable,
        later,
        weeksOn(later) | other.weeksOn(later));
  }

  private long weeksOn(LocalDate day) {
    return day.equals(last) ? weeks : 0;
  }

  /** How many of the next so many spans have a slot that a patient can book. */
  long bookableWeeksOf(int spans) {
    return Long.bitCount(weeks & ((1L << spans) - 1));
  }
}
