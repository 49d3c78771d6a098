/**
 * Swedish working days: which days count for same-day contact. Each rule stands beside the law that
 * it comes from; nothing here is a list of dates.
 */
package se.nollan.calendar;
