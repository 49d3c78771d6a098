package se.nollan.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Measures that hang together, so that figures of one could tell figures of another; those of
 * different families cannot, and are protected by themselves. A measure that stands in none is one
 * of which {@link StatisticRelations} knows nothing: it must not be published.
 */
public final class MeasureFamilies {
  private static final List<Set<String>> OF_PEOPLE =
      List.of(
          Set.of("same_day_phone", "same_day_chat", "same_day_total"),
          Set.of("self_booked_all", "self_booked", "visible", "cancellable", "rebookable"),
          Set.of("no_show", "no_show_self_booked", "no_show_other"),
          Set.of("self_changed"));

  private static final List<Set<String>> OF_UNITS =
      List.of(
          Set.of("bookable_4_weeks_ahead", "bookable_8_weeks_ahead"),
          Set.of("self_bookings_increased"),
          Set.of("offers_self_booking"));

  private MeasureFamilies() {}

  /** The measures that a measure hangs together with, itself among them; empty if none knows. */
  public static Optional<Set<String>> of(String measure) {
    return Stream.of(OF_PEOPLE, OF_UNITS)
        .flatMap(List::stream)
        .filter(family -> family.contains(measure))
        .findFirst();
  }

  /**
   * Whether it counts units: a unit's own denominator is 1 for all to know, so that such a measure
   * is published of regions and the nation only.
   */
  public static boolean countsUnits(String measure) {
    return OF_UNITS.stream().anyMatch(family -> family.contains(measure));
  }
}
