package se.nollan.reference;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists the chat's exclusions, in the order in which they are tried. */
enum ChatExclusion {
  /** "initiated_by is professional." */
  STARTED_BY_PROFESSIONAL("1.8", chat -> chat.row().is("initiated_by", "professional")),

  /** "queued_at is empty: never handed to a person." */
  BOT_ONLY("1.8", chat -> chat.queued().isEmpty()),

  /** "started_at is empty and cancelled_by is patient." */
  CANCELLED_BY_PATIENT(
      "2.0", chat -> chat.started().isEmpty() && chat.row().is("cancelled_by", "patient")),

  /** "same_day_offered and other_day_chosen are both true." */
  PATIENT_CHOSE_OTHER_DAY(
      "1.8",
      chat -> chat.row().isTrue("same_day_offered") && chat.row().isTrue("other_day_chosen"));

  private final String since;
  private final Predicate<ChatCase> holds;

  ChatExclusion(String since, Predicate<ChatCase> holds) {
    this.since = since;
    this.holds = holds;
  }

  /** The first exclusion that holds under the case's definition. */
  static Optional<ChatExclusion> of(ChatCase chat) {
    return Arrays.stream(values())
        .filter(exclusion -> chat.definition().since(exclusion.since))
        .filter(exclusion -> exclusion.holds.test(chat))
        .findFirst();
  }
}
