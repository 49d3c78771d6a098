package se.nollan.reference;

import static se.nollan.reference.ReferenceDefinition.Variant.EVES_ARE_WORKING_DAYS;
import static se.nollan.reference.ReferenceDefinition.Variant.HIDDEN_EXCLUDED;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists the phone's exclusions: "tried in this order; the first that holds is the row's reason".
 *
 * <p>"Under an older definition the rule is not applied, and the row is treated like any other (or
 * as said)."
 */
enum PhoneExclusion {
  /** "The day is not a working day." */
  NOT_WORKING_DAY(
      "1.0",
      call ->
          !ReferenceCalendar.isWorkingDay(
              call.day(), call.definition().has(EVES_ARE_WORKING_DAYS))),

  /** "Channel is voicemail. Before 1.2: […] an answered case, whatever its other columns." */
  VOICEMAIL("1.2", PhoneCall::voicemail),

  /** "Channel is video." */
  VIDEO("1.3", call -> call.row().is("channel", "video")),

  /** "caller_kind is internal: colleagues, other caregivers, the municipality." */
  NOT_A_PATIENT("1.6", call -> call.row().is("caller_kind", "internal")),

  /** "created_by is staff." */
  CREATED_BY_STAFF("1.3", call -> call.row().is("created_by", "staff")),

  /** "The line's kind is unlinked: a direct number not under the main number." */
  UNLINKED_NUMBER("1.0", call -> call.line().is("kind", "unlinked")),

  /** "The line is not automated." */
  NO_CALLBACK_SYSTEM("1.0", call -> call.line().isFalse("automated")),

  /** "same_day_offered is true and other_day_chosen is true. Without an offer not excluded." */
  PATIENT_CHOSE_OTHER_DAY(
      "1.3",
      call -> call.row().isTrue("same_day_offered") && call.row().isTrue("other_day_chosen")),

  /** "Queue open and forwarded_to is given. A closed queue that forwards counts at both." */
  FORWARDED_WHILE_OPEN("1.5", call -> call.open() && call.row().text("forwarded_to").isPresent()),

  /** "Queue closed and channel is web_form." */
  WEB_FORM_WHILE_CLOSED("1.3", call -> call.closed() && call.row().is("channel", "web_form")),

  /** "Queue closed and the arrival is before 08:00:00 or at or after 17:00:00." */
  CLOSED_OUTSIDE_08_17(
      "1.0",
      call ->
          call.closed()
              && (call.clock().isBefore(LocalTime.of(8, 0))
                  || !call.clock().isBefore(LocalTime.of(17, 0)))),

  /** "Queue open and no case was created." Not for a voicemail: "rules 12 and 13 do not apply". */
  ABANDONED_BEFORE_CASE(
      "1.0", call -> !call.voicemail() && call.open() && call.row().text("case_kind").isEmpty()),

  /**
   * "No number is known, the case is a callback, and the line's system is not teleq"; under
   * hidden-excluded "on every system". Not for a voicemail.
   */
  HIDDEN_NUMBER(
      "1.6",
      call ->
          hiddenCallback(call)
              && (!call.line().is("system", "teleq") || call.definition().has(HIDDEN_EXCLUDED)));

  private final String since;
  private final Predicate<PhoneCall> holds;

  PhoneExclusion(String since, Predicate<PhoneCall> holds) {
    this.since = since;
    this.holds = holds;
  }

  /** The first exclusion that holds under the call's definition. */
  static Optional<PhoneExclusion> of(PhoneCall call) {
    return Arrays.stream(values())
        .filter(exclusion -> call.definition().since(exclusion.since))
        .filter(exclusion -> exclusion.holds.test(call))
        .findFirst();
  }

  /** "On teleq the row is ANSWERED with reason HIDDEN_NUMBER_COMPLETED. Before 1.6: like any." */
  static boolean completedWhileHidden(PhoneCall call) {
    return call.definition().since(HIDDEN_NUMBER.since)
        && of(call).isEmpty()
        && hiddenCallback(call);
  }

  private static boolean hiddenCallback(PhoneCall call) {
    return !call.voicemail()
        && call.open()
        && call.row().is("case_kind", "callback")
        && call.number().isEmpty();
  }
}
