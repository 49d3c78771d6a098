/**
 * Self-booking: how much of the booking patients do themselves on 1177, in which ways, how long
 * ahead, and which goals units meet. Counts under the topmost unit, under every definition.
 */
package se.nollan.booking;
