package se.nollan.statistics;

/** What the rows are that a measure counts, and which columns it can ask for. */
public enum Basis {
  /**
   * Accepted phone contacts and chat cases, at the unit that their outcome names: {@code dataset},
   * {@code source}, {@code contact_id}, {@code outcome}, {@code reason}, {@code day}. The month is
   * that of the day.
   */
  CONTACTS,

  /**
   * Bookings that are not internal, under the topmost unit, in the month that they were made: the
   * columns of {@link se.nollan.model.CanonicalDataset#BOOKING}.
   */
  BOOKINGS,

  /**
   * Booked visits that are not internal, under the topmost unit, in the month that they were to
   * take place: the columns of {@link se.nollan.model.CanonicalDataset#APPOINTMENT}.
   */
  APPOINTMENTS,

  /**
   * Units, those that the month's register holds and that count under no other. All counts are
   * {@code long}, of the unit and what counts under it, and leave internal bookings out:
   *
   * <ul>
   *   <li>{@code bookings}, {@code self_bookings}: made this month, and of those by the patient;
   *   <li>{@code visible_bookings}, {@code cancellable_bookings}, {@code rebookable_bookings}:
   *       those that 1177 shows, and that can be cancelled or rebooked there;
   *   <li>{@code bookings_before}, {@code self_bookings_before}: made the calendar month before;
   *       null if none is held of it;
   *   <li>{@code slots}, {@code self_bookable_slots}: delivered rows of free slots, and of those
   *       the ones that a patient can book;
   *   <li>{@code bookable_weeks_of_4}, {@code bookable_weeks_of_8}: how many of the next four and
   *       eight seven-day spans (days 1–7, 8–14 …) after the month's last snapshot have a slot that
   *       a patient can book; 0 without a snapshot.
   * </ul>
   */
  UNITS
}
