package se.nollan.model;

import static se.nollan.model.CanonicalColumn.code;
import static se.nollan.model.CanonicalColumn.count;
import static se.nollan.model.CanonicalColumn.day;
import static se.nollan.model.CanonicalColumn.flag;
import static se.nollan.model.CanonicalColumn.hsaId;
import static se.nollan.model.CanonicalColumn.patientId;
import static se.nollan.model.CanonicalColumn.phoneNumber;
import static se.nollan.model.CanonicalColumn.sensitive;
import static se.nollan.model.CanonicalColumn.text;
import static se.nollan.model.CanonicalColumn.time;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The seven datasets that a region delivers, with their columns in the order of the delivery
 * instruction. The order matters: the first bad column of a row gives the row's reason.
 */
public enum CanonicalDataset {
  UNIT(
      "Primary-care units, as they were in the month.",
      List.of("unit_id"),
      hsaId("unit_id", "The unit's HSA-id.").mandatory(),
      text("unit_name", "The unit's name.").mandatory(),
      hsaId("parent_unit_id", "HSA-id of the unit that this one is a branch of."),
      code("operator", "Who runs the unit.", "public", "private").mandatory(),
      code(
              "unit_type",
              "What kind of unit it is.",
              "health_centre",
              "rehabilitation",
              "urgent_care",
              "child_youth",
              "other")
          .mandatory(),
      count("listed_patients", "How many patients are listed at the unit."),
      flag("offers_chat", "Whether the unit takes part in chat."),
      flag("offers_booking", "Whether the unit takes part in self-booking.")),

  PHONE_LINE(
      "The units' telephone lines, as they were in the month.",
      List.of("line_id"),
      text("line_id", "The line's id.").mandatory(),
      hsaId("unit_id", "HSA-id of the unit that the line belongs to.").mandatory(),
      code(
              "kind",
              "Main number, an option or direct number below it, or a number not linked to it.",
              "main",
              "option",
              "direct",
              "unlinked")
          .mandatory(),
      code("system", "Which telephone system answers the line.", "teleq", "telia", "other")
          .mandatory(),
      flag("automated", "Whether the system calls back by itself.").mandatory()),

  PHONE_CONTACT(
      "Calls and web forms to the units' telephone systems.",
      List.of("contact_id"),
      text("contact_id", "The contact's id.").mandatory(),
      text("line_id", "The line that was called.").mandatory(),
      time("arrived_at", "When the contact came.").mandatory(),
      code("channel", "By which way it came.", "call", "web_form", "voicemail", "video")
          .mandatory(),
      phoneNumber("caller_number", "The number that called."),
      phoneNumber("entered_number", "The number that the caller asked to be called back on."),
      code(
              "queue_state",
              "Whether the queue was open, full or closed when the contact came.",
              "open",
              "full",
              "closed")
          .mandatory(),
      code("case_kind", "Which kind of case the system made of it, if any.", "callback", "queue"),
      code("created_by", "Who made the case.", "patient", "staff").mandatory(),
      code(
              "caller_kind",
              "Whether a patient called, or somebody within health care.",
              "patient",
              "internal")
          .mandatory(),
      flag("same_day_offered", "Whether contact the same day was offered."),
      flag("other_day_chosen", "Whether the patient chose another day."),
      time("answered_at", "When the contact was answered, or called back."),
      flag("patient_replied", "Whether the patient took the call when called back."),
      time("abandoned_at", "When the caller hung up before an answer."),
      hsaId("forwarded_to", "HSA-id of the unit that the contact was passed on to."),
      code("matter", "Whether it was about health or administration.", "health", "administrative")),

  CHAT_CASE(
      "Cases in the units' chats, with a person or with a bot only.",
      List.of("case_id"),
      text("case_id", "The case's id.").mandatory(),
      hsaId("unit_id", "HSA-id of the unit whose chat it is.").mandatory(),
      patientId("patient_id", "The patient.").mandatory(),
      sensitive("health_issue", "What the patient seeks for."),
      time("created_at", "When the case was made.").mandatory(),
      time("queued_at", "When the patient was put in queue for a person."),
      time("started_at", "When the chat with a person began."),
      code("initiated_by", "Who began the case.", "patient", "professional").mandatory(),
      time("cancelled_at", "When the case was cancelled."),
      code("cancelled_by", "Who cancelled it.", "patient", "staff", "system"),
      time("booked_for", "The time that the chat was booked for."),
      flag("same_day_offered", "Whether contact the same day was offered."),
      flag("other_day_chosen", "Whether the patient chose another day."),
      code("mode", "Whether both write at the same time, or each when they can.", "sync", "async"),
      hsaId("answering_unit_id", "HSA-id of the unit that answered, if it is another one."),
      code("matter", "Whether it was about health or administration.", "health", "administrative")),

  BOOKING(
      "Bookings, by the day they were made.",
      List.of("booking_id"),
      text("booking_id", "The booking's id.").mandatory(),
      hsaId("unit_id", "HSA-id of the unit that is booked.").mandatory(),
      patientId("patient_id", "The patient."),
      time("created_at", "When the booking was made.").mandatory(),
      code("booked_by", "Who made it.", "patient", "agent", "staff", "system").mandatory(),
      code(
              "way",
              "By which way it was made.",
              "direct",
              "open_invitation",
              "booking_link",
              "phone",
              "chat",
              "letter",
              "in_person",
              "other")
          .mandatory(),
      time("slot_start", "When the booked time begins.").mandatory(),
      text("service_code", "Which service is booked, as the region codes it."),
      flag("assessment_required", "Whether a medical assessment had to come first."),
      flag("multi_resource", "Whether several resources are booked together.").mandatory(),
      flag("internal", "Whether it is an internal or administrative booking.").mandatory(),
      flag("visible", "Whether the patient sees it on 1177.").mandatory(),
      flag("cancellable", "Whether the patient can cancel it on 1177.").mandatory(),
      flag("rebookable", "Whether the patient can move it on 1177.").mandatory()),

  APPOINTMENT(
      "Booked visits, by the day they were to take place.",
      List.of("appointment_id"),
      text("appointment_id", "The visit's id.").mandatory(),
      hsaId("unit_id", "HSA-id of the unit to be visited.").mandatory(),
      patientId("patient_id", "The patient."),
      time("slot_start", "When the visit was to begin.").mandatory(),
      code("booked_by", "Who booked it.", "patient", "agent", "staff", "system").mandatory(),
      flag("internal", "Whether it is an internal or administrative booking.").mandatory(),
      code("outcome", "What became of the visit.", "attended", "no_show", "cancelled", "rebooked")
          .mandatory(),
      code("changed_by", "Who cancelled or moved it.", "patient_web", "patient_other", "staff")),

  BOOKABLE_SLOT(
      "Free slots ahead, as they were seen on the day of a snapshot.",
      List.of("unit_id", "snapshot_date", "slot_start"),
      hsaId("unit_id", "HSA-id of the unit that has the slot.").mandatory(),
      day("snapshot_date", "The day on which the slot was seen to be free.").mandatory(),
      time("slot_start", "When the slot begins.").mandatory(),
      flag("self_bookable", "Whether patients can book it themselves.").mandatory());

  private final String meaning;
  private final List<String> key;
  private final List<CanonicalColumn> columns;

  CanonicalDataset(String meaning, List<String> key, CanonicalColumn... columns) {
    this.meaning = meaning;
    this.key = key;
    this.columns = List.of(columns);
  }

  /** The name in deliveries, tables and exports: {@code phone_contact}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a row is, in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** The source whose files already have these columns: {@code canonical-phone-contact}. */
  public String canonicalSource() {
    return "canonical-" + id().replace('_', '-');
  }

  /** All columns, in the order of the delivery instruction. */
  public List<CanonicalColumn> columns() {
    return columns;
  }

  /** The columns that name a row within its region, source and period. */
  public List<String> key() {
    return key;
  }

  /** Whether the dataset says what there is (units, lines) rather than what happened. */
  public boolean register() {
    return this == UNIT || this == PHONE_LINE;
  }

  /** The columns whose first given value places a row in a month; empty for a register. */
  public List<String> dated() {
    return switch (this) {
      case UNIT, PHONE_LINE -> List.of();
      case PHONE_CONTACT -> List.of("arrived_at");
      case CHAT_CASE -> List.of("queued_at", "created_at");
      case BOOKING -> List.of("created_at");
      case APPOINTMENT -> List.of("slot_start");
      case BOOKABLE_SLOT -> List.of("snapshot_date");
    };
  }

  /** The column of that name. */
  public Optional<CanonicalColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /** The dataset of that name, as {@link #id()} spells it. */
  public static Optional<CanonicalDataset> of(String id) {
    return Arrays.stream(values()).filter(dataset -> dataset.id().equals(id)).findFirst();
  }
}
