package se.nollan.booking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * How many bookings have their slot how many days after they were made: counts per number of days,
 * which add up and from which median and percentile are exact.
 */
final class LeadDays {
  private static final LeadDays NONE = new LeadDays(new int[0], new long[0], 0);

  /** Each once, ascending. */
  private final int[] days;

  private final long[] bookings;
  private final long before;

  private LeadDays(int[] days, long[] bookings, long before) {
    this.days = days;
    this.bookings = bookings;
    this.before = before;
  }

  /** Bookings with a slot that many days later. */
  static LeadDays later(int days, long bookings) {
    return new LeadDays(new int[] {days}, new long[] {bookings}, 0);
  }

  /** Bookings whose slot lies before the day that they were made. */
  static LeadDays before(long bookings) {
    return new LeadDays(NONE.days, NONE.bookings, bookings);
  }

  /** The counts of numbers of days, each once and ascending. */
  static LeadDays of(List<Integer> days, List<Long> bookings, long before) {
    return new LeadDays(
        days.stream().mapToInt(Integer::intValue).toArray(),
        bookings.stream().mapToLong(Long::longValue).toArray(),
        before);
  }

  /** Both counted together. */
  LeadDays plus(LeadDays other) {
    int[] both = new int[days.length + other.days.length];
    long[] sums = new long[both.length];
    int size = 0;
    for (int mine = 0, its = 0; mine < days.length || its < other.days.length; size++) {
      boolean ofMine =
          its == other.days.length || mine < days.length && days[mine] <= other.days[its];
      boolean ofIts =
          mine == days.length || its < other.days.length && other.days[its] <= days[mine];
      both[size] = ofMine ? days[mine] : other.days[its];
      sums[size] = (ofMine ? bookings[mine++] : 0) + (ofIts ? other.bookings[its++] : 0);
    }
    return new LeadDays(
        Arrays.copyOf(both, size), Arrays.copyOf(sums, size), before + other.before);
  }

  /** How many have their slot on the day that they were made, or later. */
  long bookings() {
    return Arrays.stream(bookings).sum();
  }

  /** How many have it before. */
  long slotBeforeBooking() {
    return before;
  }

  /** The median of days; of an even number, the mean of the two in the middle. */
  Optional<Double> median() {
    long all = bookings();
    Optional<Integer> reached = first(upto -> 2 * upto >= all);
    Optional<Integer> passed = first(upto -> 2 * upto > all);
    return reached.map(days -> (days + passed.orElseThrow()) / 2.0);
  }

  /** The 90th percentile, nearest rank: the least days within which at least nine in ten lie. */
  Optional<Integer> ninetiethPercentile() {
    long all = bookings();
    return first(upto -> 10 * upto >= 9 * all);
  }

  /** The least number of days for which the count of bookings up to there is as wanted. */
  private Optional<Integer> first(LongPredicate wanted) {
    long upto = 0;
    for (int i = 0; i < days.length; i++) {
      upto += bookings[i];
      if (wanted.test(upto)) {
        return Optional.of(days[i]);
      }
    }
    return Optional.empty();
  }

  /**
   * One number of days.
   *
   * @param bookings how many have their slot then
   */
  record OfDays(int days, long bookings) {}

  /** Each number of days that has any, ascending. */
  List<OfDays> byDays() {
    return IntStream.range(0, days.length).mapToObj(i -> new OfDays(days[i], bookings[i])).toList();
  }
}
