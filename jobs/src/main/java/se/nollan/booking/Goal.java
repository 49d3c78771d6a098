package se.nollan.booking;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;

/**
 * Something that a unit should reach in a month.
 *
 * @param id name in the table {@code goal_card}
 * @param judged over the facts of a unit: whether it can be told
 * @param shortBy over the same: how far off the unit is; 0 if it meets the goal
 * @param countedIn what that is a number of: {@code weeks} or {@code bookings}
 * @param source the text that it comes from
 */
record Goal(String id, Column judged, Column shortBy, String countedIn, String source) {
  private static final String SKANE = "Region Skåne, fler bokningsbara tider, Mål";
  private static final String KALMAR = "Region Kalmar län, riktlinje, Tidbokning via 1177";

  private static final Column BOOKED = col("bookings").gt(0);

  /** All goals; the facts that they ask are those of {@code Basis.UNITS}. */
  static final List<Goal> ALL =
      List.of(
          weeksAhead(4, KALMAR),
          weeksAhead(8, SKANE),
          every("visible", SKANE),
          every("cancellable", SKANE),
          every("rebookable", SKANE),
          new Goal(
              "more_self_bookings",
              BOOKED.and(col("bookings_before").gt(0)),
              greatest(lit(0L), col("self_bookings_before").plus(1).minus(col("self_bookings"))),
              "bookings",
              SKANE));

  private static Goal weeksAhead(int weeks, String source) {
    return new Goal(
        "bookable_" + weeks + "_weeks_ahead",
        BOOKED.or(col("slots").gt(0)),
        lit((long) weeks).minus(col("bookable_weeks_of_" + weeks)),
        "weeks",
        source);
  }

  private static Goal every(String what, String source) {
    return new Goal(
        "all_" + what, BOOKED, col("bookings").minus(col(what + "_bookings")), "bookings", source);
  }
}
