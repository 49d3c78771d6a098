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
  /** Primary-care units, as they were in the month. */
  UNIT(
      List.of("unit_id"),
      hsaId("unit_id").mandatory(),
      text("unit_name").mandatory(),
      hsaId("parent_unit_id"),
      code("operator", "public", "private").mandatory(),
      code("unit_type", "health_centre", "rehabilitation", "urgent_care", "child_youth", "other")
          .mandatory(),
      count("listed_patients"),
      flag("offers_chat"),
      flag("offers_booking")),

  /** The units' telephone lines, as they were in the month. */
  PHONE_LINE(
      List.of("line_id"),
      text("line_id").mandatory(),
      hsaId("unit_id").mandatory(),
      code("kind", "main", "option", "direct", "unlinked").mandatory(),
      code("system", "teleq", "telia", "other").mandatory(),
      flag("automated").mandatory()),

  /** Calls and web forms to the units' telephone systems. */
  PHONE_CONTACT(
      List.of("contact_id"),
      text("contact_id").mandatory(),
      text("line_id").mandatory(),
      time("arrived_at").mandatory(),
      code("channel", "call", "web_form", "voicemail", "video").mandatory(),
      phoneNumber("caller_number"),
      phoneNumber("entered_number"),
      code("queue_state", "open", "full", "closed").mandatory(),
      code("case_kind", "callback", "queue"),
      code("created_by", "patient", "staff").mandatory(),
      code("caller_kind", "patient", "internal").mandatory(),
      flag("same_day_offered"),
      flag("other_day_chosen"),
      time("answered_at"),
      flag("patient_replied"),
      time("abandoned_at"),
      hsaId("forwarded_to"),
      code("matter", "health", "administrative")),

  /** Cases in the units' chats, with a person or with a bot only. */
  CHAT_CASE(
      List.of("case_id"),
      text("case_id").mandatory(),
      hsaId("unit_id").mandatory(),
      patientId("patient_id").mandatory(),
      sensitive("health_issue"),
      time("created_at").mandatory(),
      time("queued_at"),
      time("started_at"),
      code("initiated_by", "patient", "professional").mandatory(),
      time("cancelled_at"),
      code("cancelled_by", "patient", "staff", "system"),
      time("booked_for"),
      flag("same_day_offered"),
      flag("other_day_chosen"),
      code("mode", "sync", "async"),
      hsaId("answering_unit_id"),
      code("matter", "health", "administrative")),

  /** Bookings, by the day they were made. */
  BOOKING(
      List.of("booking_id"),
      text("booking_id").mandatory(),
      hsaId("unit_id").mandatory(),
      patientId("patient_id"),
      time("created_at").mandatory(),
      code("booked_by", "patient", "agent", "staff", "system").mandatory(),
      code(
              "way",
              "direct",
              "open_invitation",
              "booking_link",
              "phone",
              "chat",
              "letter",
              "in_person",
              "other")
          .mandatory(),
      time("slot_start").mandatory(),
      text("service_code"),
      flag("assessment_required"),
      flag("multi_resource").mandatory(),
      flag("internal").mandatory(),
      flag("visible").mandatory(),
      flag("cancellable").mandatory(),
      flag("rebookable").mandatory()),

  /** Booked visits, by the day they were to take place. */
  APPOINTMENT(
      List.of("appointment_id"),
      text("appointment_id").mandatory(),
      hsaId("unit_id").mandatory(),
      patientId("patient_id"),
      time("slot_start").mandatory(),
      code("booked_by", "patient", "agent", "staff", "system").mandatory(),
      flag("internal").mandatory(),
      code("outcome", "attended", "no_show", "cancelled", "rebooked").mandatory(),
      code("changed_by", "patient_web", "patient_other", "staff")),

  /** Free slots ahead, as they were seen on the day of a snapshot. */
  BOOKABLE_SLOT(
      List.of("unit_id", "snapshot_date", "slot_start"),
      hsaId("unit_id").mandatory(),
      day("snapshot_date").mandatory(),
      time("slot_start").mandatory(),
      flag("self_bookable").mandatory());

  private final List<String> key;
  private final List<CanonicalColumn> columns;

  CanonicalDataset(List<String> key, CanonicalColumn... columns) {
    this.key = key;
    this.columns = List.of(columns);
  }

  /** The name in deliveries, tables and exports: {@code phone_contact}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
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
