package se.nollan.publish;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.nollan.disclosure.Published;

/** The datasets that a measure rests on, and what their coverage says where it has no figure. */
final class Grounds {
  private static final Set<String> VISITS =
      Set.of("no_show", "no_show_self_booked", "no_show_other", "self_changed");
  private static final Set<String> SLOTS =
      Set.of("bookable_4_weeks_ahead", "bookable_8_weeks_ahead");

  private Grounds() {}

  /** The datasets; a measure with no figure is missing if any of them is. */
  static List<String> of(String measure) {
    return switch (measure) {
      case "same_day_phone" -> List.of("phone_contact");
      case "same_day_chat" -> List.of("chat_case");
      case "same_day_total" -> List.of("phone_contact", "chat_case");
      default ->
          VISITS.contains(measure)
              ? List.of("appointment")
              : SLOTS.contains(measure) ? List.of("bookable_slot", "booking") : List.of("booking");
    };
  }

  /**
   * What stands in the place of a figure that is not there.
   *
   * @param statuses of its datasets
   * @return empty where nothing was expected, and nothing is known
   */
  static Optional<Published> absent(List<String> statuses) {
    if (statuses.contains("MISSING") || statuses.contains("UNUSABLE")) {
      return Optional.of(new Published.Missing());
    }
    if (statuses.contains("REPORTED") || statuses.contains("ZERO")) {
      return Optional.of(new Published.Zero());
    }
    return statuses.contains("NOT_TAKING_PART")
        ? Optional.of(new Published.NotTakingPart())
        : Optional.empty();
  }
}
