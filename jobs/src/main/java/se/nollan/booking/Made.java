package se.nollan.booking;

/**
 * How many bookings were made.
 *
 * @param bookings by anybody
 * @param selfBookings by the patient
 */
record Made(long bookings, long selfBookings) {
  static final Made NONE = new Made(0, 0);

  Made plus(Made other) {
    return new Made(bookings + other.bookings, selfBookings + other.selfBookings);
  }
}
