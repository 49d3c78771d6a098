package se.nollan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table of the delivery instruction, word for word: regions have built their deliveries on it.
 * A star marks what must be given; the order decides which bad column a row is quarantined for.
 */
class CanonicalDatasetTest {

  static Stream<Arguments> table() {
    return Stream.of(
        dataset(
            "unit",
            """
            unit_id* HsaId
            unit_name* Text
            parent_unit_id HsaId
            operator* public, private
            unit_type* health_centre, rehabilitation, urgent_care, child_youth, other
            listed_patients Count
            offers_chat Flag
            offers_booking Flag
            """),
        dataset(
            "phone_line",
            """
            line_id* Text
            unit_id* HsaId
            kind* main, option, direct, unlinked
            system* teleq, telia, other
            automated* Flag
            """),
        dataset(
            "phone_contact",
            """
            contact_id* Text
            line_id* Text
            arrived_at* Time
            channel* call, web_form, voicemail, video
            caller_number PhoneNumber
            entered_number PhoneNumber
            queue_state* open, full, closed
            case_kind callback, queue
            created_by* patient, staff
            caller_kind* patient, internal
            same_day_offered Flag
            other_day_chosen Flag
            answered_at Time
            patient_replied Flag
            abandoned_at Time
            forwarded_to HsaId
            matter health, administrative
            """),
        dataset(
            "chat_case",
            """
            case_id* Text
            unit_id* HsaId
            patient_id* PatientId
            health_issue SensitiveText
            created_at* Time
            queued_at Time
            started_at Time
            initiated_by* patient, professional
            cancelled_at Time
            cancelled_by patient, staff, system
            booked_for Time
            same_day_offered Flag
            other_day_chosen Flag
            mode sync, async
            answering_unit_id HsaId
            matter health, administrative
            """),
        dataset(
            "booking",
            """
            booking_id* Text
            unit_id* HsaId
            patient_id PatientId
            created_at* Time
            booked_by* patient, agent, staff, system
            way* direct, open_invitation, booking_link, phone, chat, letter, in_person, other
            slot_start* Time
            service_code Text
            assessment_required Flag
            multi_resource* Flag
            internal* Flag
            visible* Flag
            cancellable* Flag
            rebookable* Flag
            """),
        dataset(
            "appointment",
            """
            appointment_id* Text
            unit_id* HsaId
            patient_id PatientId
            slot_start* Time
            booked_by* patient, agent, staff, system
            internal* Flag
            outcome* attended, no_show, cancelled, rebooked
            changed_by patient_web, patient_other, staff
            """),
        dataset(
            "bookable_slot",
            """
            unit_id* HsaId
            snapshot_date* Day
            slot_start* Time
            self_bookable* Flag
            """));
  }

  private static Arguments dataset(String id, String columns) {
    return Arguments.of(id, columns);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void aDatasetHasTheInstructionsColumns(String id, String columns) {
    CanonicalDataset dataset = CanonicalDataset.of(id).orElseThrow();
    assertThat(
            dataset.columns().stream()
                .map(c -> c.name() + (c.required() ? "*" : "") + " " + type(c.type()) + "\n")
                .collect(Collectors.joining()))
        .isEqualTo(columns);
  }

  private static String type(ColumnType type) {
    return type instanceof ColumnType.Code code
        ? String.join(", ", code.codes())
        : type.getClass().getSimpleName();
  }

  @Test
  void thereAreSevenDatasets() {
    assertThat(CanonicalDataset.values())
        .extracting(CanonicalDataset::id)
        .containsExactlyElementsOf(table().map(row -> (String) row.get()[0]).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "unit,          canonical-unit,          unit_id,                            ''",
    "phone_line,    canonical-phone-line,    line_id,                            ''",
    "phone_contact, canonical-phone-contact, contact_id,                         arrived_at",
    "chat_case,     canonical-chat-case,     case_id,                  queued_at created_at",
    "booking,       canonical-booking,       booking_id,                         created_at",
    "appointment,   canonical-appointment,   appointment_id,                     slot_start",
    "bookable_slot, canonical-bookable-slot, unit_id snapshot_date slot_start,   snapshot_date"
  })
  void aRowIsKnownByItsKeyAndPlacedInAMonthByItsDate(
      String id, String source, String key, String dated) {
    CanonicalDataset dataset = CanonicalDataset.of(id).orElseThrow();
    assertThat(dataset.canonicalSource()).isEqualTo(source);
    assertThat(String.join(" ", dataset.key())).isEqualTo(key);
    assertThat(String.join(" ", dataset.dated())).isEqualTo(dated);
    assertThat(dataset.register()).isEqualTo(dated.isEmpty());
  }

  @Test
  void personalDataAreTheseColumnsAndNoOthers() {
    List<String> personal =
        Arrays.stream(CanonicalDataset.values())
            .flatMap(
                d ->
                    d.columns().stream()
                        .filter(c -> c.type().personal())
                        .map(c -> d.id() + "." + c.name()))
            .toList();
    assertThat(personal)
        .containsExactly(
            "phone_contact.caller_number",
            "phone_contact.entered_number",
            "chat_case.patient_id",
            "chat_case.health_issue",
            "booking.patient_id",
            "appointment.patient_id");
  }

  @Test
  void whatIsNoDatasetOrColumnIsNotGuessed() {
    assertThat(CanonicalDataset.of("UNIT")).isEmpty();
    assertThat(CanonicalDataset.of("phone-line")).isEmpty();
    assertThat(CanonicalDataset.UNIT.column("Unit_id")).isEmpty();
    assertThat(CanonicalDataset.UNIT.column("unit_id")).isPresent();
  }
}
