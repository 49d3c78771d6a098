package se.nollan.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Generates the values of each dataset's columns: from small pools, so that rows collide. */
final class WorldColumns {

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;
  private static final int DAY = 24 * HOUR;

  private final String region;
  private final YearMonth month;

  WorldColumns(String region, YearMonth month) {
    this.region = region;
    this.month = month;
  }

  /** The HSA-ids that the region's registers may hold. */
  static List<String> units(String region) {
    return Stream.of("E000", "E001", "E002", "F001", "F002")
        .map(name -> "SE23210000%s-%s".formatted(region, name))
        .toList();
  }

  /** All but unit_id, which is given. */
  Map<String, Arbitrary<String>> unit() {
    Map<String, Arbitrary<String>> columns = new LinkedHashMap<>();
    columns.put(
        "unit_name",
        Arbitraries.of(
            "Vårdcentralen", "Rehab, \"Norr\"", "Rad 1\nrad 2", "Åby \"\"", "a\r\nb", " 'x' "));
    columns.put(
        "parent_unit_id",
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just("")),
            Tuple.of(4, units()),
            Tuple.of(1, Arbitraries.just("SE0000000000-X"))));
    columns.put("operator", often("public", "private"));
    columns.put(
        "unit_type",
        often("health_centre", "rehabilitation", "urgent_care", "child_youth", "other"));
    columns.put("listed_patients", often("", "0", "000012345", "999999999"));
    columns.put("offers_chat", flag());
    columns.put("offers_booking", flag());
    return columns;
  }

  /** All but line_id, which is given. */
  Map<String, Arbitrary<String>> phoneLine() {
    Map<String, Arbitrary<String>> columns = new LinkedHashMap<>();
    columns.put("unit_id", units());
    columns.put("kind", often("main", "main", "main", "option", "option", "direct", "unlinked"));
    columns.put("system", often("teleq", "telia", "other"));
    columns.put("automated", rarely("true", "false"));
    return columns;
  }

  /** All but contact_id, which is given. */
  Map<String, Arbitrary<String>> phoneContact() {
    Map<String, Arbitrary<String>> columns = new LinkedHashMap<>();
    columns.put("line_id", often("L0", "L0", "L0", "L1", "L1", "L2", "L3", "L4"));
    columns.put("arrived_at", WorldTime.times(month));
    columns.put(
        "channel",
        Arbitraries.frequency(
            Tuple.of(12, "call"),
            Tuple.of(2, "web_form"),
            Tuple.of(1, "voicemail"),
            Tuple.of(1, "video")));
    columns.put("caller_number", mostly(numbers()));
    columns.put(
        "entered_number", Arbitraries.frequencyOf(Tuple.of(3, empty()), Tuple.of(1, numbers())));
    columns.put("queue_state", often("open", "open", "open", "open", "full", "closed", "closed"));
    columns.put("case_kind", often("callback", "callback", "callback", "queue", "queue", ""));
    columns.put("created_by", seldom("patient", "staff"));
    columns.put("caller_kind", seldom("patient", "internal"));
    columns.put("same_day_offered", flag());
    columns.put("other_day_chosen", often("", "", "true", "false"));
    columns.put("answered_at", oftenLater(0, MINUTE, HOUR, 4 * HOUR, 7 * HOUR, DAY));
    columns.put("patient_replied", flag());
    columns.put("abandoned_at", oftenLater(MINUTE));
    columns.put(
        "forwarded_to", Arbitraries.frequencyOf(Tuple.of(8, empty()), Tuple.of(1, units())));
    columns.put("matter", often("", "health", "administrative"));
    return columns;
  }

  /** All but case_id, which is given. */
  Map<String, Arbitrary<String>> chatCase() {
    Map<String, Arbitrary<String>> columns = new LinkedHashMap<>();
    columns.put("unit_id", units());
    columns.put("patient_id", patients());
    columns.put("health_issue", often("", "", "hosta", "Hosta", "rygg, \"ont\"", "två\nrader"));
    columns.put("created_at", WorldTime.times(month));
    columns.put("queued_at", oftenLater(0, MINUTE, HOUR, DAY));
    columns.put("started_at", oftenLater(MINUTE, HOUR, 2 * HOUR, DAY, 2 * DAY));
    columns.put("initiated_by", rarely("patient", "professional"));
    columns.put("cancelled_at", oftenLater(HOUR));
    columns.put("cancelled_by", often("", "", "", "patient", "staff", "system"));
    columns.put("booked_for", oftenLater(DAY));
    columns.put("same_day_offered", flag());
    columns.put("other_day_chosen", flag());
    columns.put("mode", often("", "sync", "async"));
    columns.put(
        "answering_unit_id", Arbitraries.frequencyOf(Tuple.of(3, empty()), Tuple.of(1, units())));
    columns.put("matter", often("", "health", "administrative"));
    return columns;
  }

  /** All but booking_id, which is given. */
  Map<String, Arbitrary<String>> booking() {
    Map<String, Arbitrary<String>> columns = new LinkedHashMap<>();
    columns.put("unit_id", units());
    columns.put("patient_id", mostly(patients()));
    columns.put("created_at", WorldTime.times(month));
    columns.put("booked_by", often("patient", "agent", "staff", "system"));
    columns.put(
        "way",
        often(
            "direct",
            "open_invitation",
            "booking_link",
            "phone",
            "chat",
            "letter",
            "in_person",
            "other"));
    columns.put("slot_start", WorldTime.later(HOUR, DAY, 40 * DAY));
    columns.put("service_code", often("", "A6", "x,y"));
    columns.put("assessment_required", flag());
    for (String name : List.of("multi_resource", "visible", "cancellable", "rebookable")) {
      columns.put(name, often("true", "false"));
    }
    columns.put("internal", rarely("false", "true"));
    return columns;
  }

  /** All but appointment_id, which is given. */
  Map<String, Arbitrary<String>> appointment() {
    Map<String, Arbitrary<String>> columns = new LinkedHashMap<>();
    columns.put("unit_id", units());
    columns.put("patient_id", mostly(patients()));
    columns.put("slot_start", WorldTime.times(month));
    columns.put("booked_by", often("patient", "agent", "staff", "system"));
    columns.put("internal", rarely("false", "true"));
    columns.put("outcome", often("attended", "no_show", "cancelled", "rebooked"));
    columns.put("changed_by", often("", "patient_web", "patient_other", "staff"));
    return columns;
  }

  /** The first slot of a snapshot; the following weeks are made of it. */
  Map<String, Arbitrary<String>> bookableSlot() {
    Map<String, Arbitrary<String>> columns = new LinkedHashMap<>();
    columns.put("unit_id", units());
    columns.put("snapshot_date", WorldTime.days(month).map(LocalDate::toString));
    columns.put("slot_start", WorldTime.later(0, DAY, 7 * DAY, 14 * HOUR, 15 * HOUR));
    columns.put("self_bookable", rarely("true", "false"));
    return columns;
  }

  private Arbitrary<String> units() {
    List<String> units = units(region);
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.of(units)),
        Tuple.of(4, Arbitraries.of(units.get(0), units.get(3))),
        Tuple.of(1, Arbitraries.of(units).map(unit -> unit.toLowerCase(Locale.ROOT))));
  }

  /** Four callers, spelled in several ways. */
  private static Arbitrary<String> numbers() {
    return Arbitraries.of(
        "0701234561",
        "0701234561",
        "0701234561",
        "070-123 45 61",
        "+46701234561",
        "0046 (70) 1234561",
        "0701234562",
        "(070)123\u00a045\u00a062",
        "+46701234563",
        "+4712345678",
        "004712345678");
  }

  private static Arbitrary<String> patients() {
    return Arbitraries.of("191212121212", "19121212TF12", "19121212tf12", "200001012384");
  }

  private static Arbitrary<String> flag() {
    return often("", "true", "false");
  }

  private static Arbitrary<String> empty() {
    return Arbitraries.just("");
  }

  /** Empty, or one of so many seconds after the row's own time. */
  private static Arbitrary<String> oftenLater(Integer... seconds) {
    return Arbitraries.frequencyOf(Tuple.of(1, empty()), Tuple.of(3, WorldTime.later(seconds)));
  }

  private static Arbitrary<String> often(String... values) {
    return Arbitraries.of(values);
  }

  private static Arbitrary<String> mostly(Arbitrary<String> values) {
    return Arbitraries.frequencyOf(Tuple.of(1, empty()), Tuple.of(3, values));
  }

  private static Arbitrary<String> seldom(String usual, String other) {
    return Arbitraries.frequency(Tuple.of(24, usual), Tuple.of(1, other));
  }

  private static Arbitrary<String> rarely(String usual, String other) {
    return Arbitraries.frequency(Tuple.of(9, usual), Tuple.of(1, other));
  }
}
