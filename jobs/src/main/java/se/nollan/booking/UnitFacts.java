package se.nollan.booking;

import java.util.Optional;
import se.nollan.statistics.UnitMonth;

/**
 * What is known of a unit that counts under no other, in a month.
 *
 * @param made bookings of this month
 * @param shown how many of them 1177 shows
 * @param before bookings of the calendar month before, if any are held of it
 * @param offered free slots
 */
record UnitFacts(UnitMonth unit, Made made, Shown shown, Optional<Made> before, Offered offered) {}
