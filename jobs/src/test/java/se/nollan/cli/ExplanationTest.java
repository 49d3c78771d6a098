package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.explain.Found;
import se.nollan.explain.RowSearch;
import se.nollan.model.CanonicalDataset;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** What explain says of rows that were used, and of rows that could not be. */
class ExplanationTest {
  private static final String UNIT = "SE2321000016-A";
  private static final String NUMBER = "0701234567";

  @TempDir static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void run() throws IOException {
    write(
        "unit",
        "2026-03",
        """
        unit_id,unit_name,operator,unit_type
        SE2321000016-A,Alfa,public,health_centre
        """);
    write(
        "phone-line",
        "2026-03",
        """
        line_id,unit_id,kind,system,automated
        a,SE2321000016-A,main,teleq,true
        b,SE2321000016-B,main,teleq,true
        """);
    write(
        "phone-contact",
        "2026-03",
        """
        contact_id,line_id,arrived_at,channel,queue_state,case_kind,created_by,caller_kind,caller_number,answered_at
        first,a,2026-03-03T09:00:00,call,full,,patient,patient,0701234567,
        case,a,2026-03-03T10:00:00,call,open,callback,patient,patient,+46701234567,2026-03-03T11:00:00
        saturday,a,2026-03-07T10:00:00,call,open,callback,patient,patient,0701234567,
        twice,a,2026-03-04T10:00:00,call,open,queue,patient,patient,,
        twice,a,2026-03-04T10:00:00,call,open,queue,patient,patient,,
        clash,a,2026-03-04T10:00:00,call,open,queue,patient,patient,,
        clash,a,2026-03-04T10:00:01,call,open,queue,patient,patient,,
        unknown,b,2026-03-04T10:00:00,call,open,queue,patient,patient,,
        number,a,2026-03-04T10:00:00,call,open,queue,patient,patient,0701234567x,
        late,a,2026-04-01T10:00:00,call,open,queue,patient,patient,,
        0709876543,nowhere,2026-03-03T09:00:00,call,full,,patient,patient,,
        20260303-0001,nowhere,2026-03-03T09:00:00,call,full,,patient,patient,,
        """);
    write(
        "chat-case",
        "2026-03",
        """
        case_id,unit_id,patient_id,created_at,queued_at,initiated_by
        case,SE2321000016-A,191212121212,2026-03-03T09:00:00,,patient
        """);
    write(
        "booking",
        "2026-03",
        """
        booking_id,unit_id,created_at,booked_by,way,slot_start,multi_resource,internal,visible,cancellable,rebookable
        own,SE2321000016-A,2026-03-03T09:00:00,patient,direct,2026-03-09T09:00:00,true,false,true,false,true
        internal,SE2321000016-A,2026-03-03T09:00:00,staff,other,2026-03-09T09:00:00,false,true,true,true,true
        """);
    write(
        "appointment",
        "2026-03",
        """
        appointment_id,unit_id,slot_start,booked_by,internal,outcome
        missed,SE2321000016-A,2026-03-09T09:00:00,patient,false,no_show
        """);
    lake = new TestLake(folder.resolve("lake"));
    lake.run(folder.resolve("landing"));
  }

  private static void write(String dataset, String period, String text) throws IOException {
    Path file =
        folder.resolve(
            "landing/region=09/source=canonical-%s/period=%s/a.csv".formatted(dataset, period));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aCallThatAnotherAbsorbedNamesTheOneThatDecides() {
    assertThat(explained("first"))
        .contains("ABSORBED SAME_CALLER_SAME_DAY, under skr-2.0")
        .contains("Decided by 2026-03-03 10:00:00 case ANSWERED CONTACT_SAME_DAY")
        .contains("counts at " + UNIT + " Alfa")
        .containsPattern("MISSED QUEUE_FULL +skr-2.0\\+only-later-calls-absorbed");
  }

  @Test
  void theRuleThatDecidesStandsAmongThoseTriedBeforeIt() {
    assertThat(explained("saturday"))
        .contains("EXCLUDED NOT_WORKING_DAY, under skr-2.0")
        .contains("1 NOT_WORKING_DAY yes: decides")
        .contains("helgfri vardag")
        .doesNotContain("No rule settles it");
  }

  @Test
  void nobodysNumberIsShown() {
    for (String id : List.of("first", "saturday", "number")) {
      assertThat(explained(id)).doesNotContain(NUMBER).doesNotContain(NUMBER.substring(1));
    }
  }

  @Test
  void severalRowsOfOneIdAreToldApart() {
    assertThat(found("case", Optional.empty()))
        .extracting(found -> found.place().options())
        .containsExactly(
            "--dataset phone_contact --period 2026-03 --source canonical-phone-contact",
            "--dataset chat_case --period 2026-03 --source canonical-chat-case");
    assertThat(found("case", Optional.of(CanonicalDataset.CHAT_CASE))).hasSize(1);
  }

  @Test
  void whatWasNeverDeliveredIsNotFound() {
    assertThat(found("nothing", Optional.empty())).isEmpty();
  }

  @Test
  void aRowDeliveredTwiceIsExplainedAndItsTwinToldOf() {
    assertThat(explained("twice"))
        .contains("MISSED ABANDONED_IN_QUEUE")
        .contains("In quarantine: DUPLICATE (another row of this id is used)")
        .contains("Nothing is lost");
  }

  @Test
  void bothOfTwoThatConflictAreShown() {
    assertThat(explained("clash"))
        .containsSubsequence("row 6", "CONFLICTING_DUPLICATE", "row 7")
        .contains("neither is used");
  }

  @Test
  void whatWouldMendABadRowIsSaid() {
    assertThat(explained("number"))
        .contains("In quarantine: INVALID_NUMBER, caller_number")
        .contains("6 to 15 digits in all, or a Swedish one");
    assertThat(explained("late"))
        .contains("In quarantine: OUTSIDE_PERIOD, arrived_at")
        .contains("in the folder of its own month");
  }

  @Test
  void anUnknownLineThatIsItselfInQuarantineIsToldOf() {
    assertThat(explained("unknown"))
        .contains("In quarantine: UNKNOWN_LINE, line_id")
        .contains("b was delivered as phone_line, and is in quarantine itself: UNKNOWN_UNIT");
  }

  /** Made by the patient, but it needs several resources: counted by one of the two measures. */
  @Test
  void aBookingNamesTheMeasuresThatCountIt() {
    assertThat(explained("own", CanonicalDataset.BOOKING))
        .contains("self_booked not in it")
        .contains("self_booked_all counts")
        .contains("cancellable counted out of, does not count")
        .contains("It counts at " + UNIT + " Alfa");
    assertThat(explained("internal", CanonicalDataset.BOOKING))
        .contains("It is internal: no measure counts it.")
        .doesNotContain("self_booked");
  }

  @Test
  void anAppointmentNamesTheMeasuresThatCountIt() {
    assertThat(explained("missed", CanonicalDataset.APPOINTMENT))
        .contains("no_show counts")
        .contains("no_show_self_booked counts")
        .contains("no_show_other not in it");
  }

  private static String explained(String id) {
    return explained(id, CanonicalDataset.PHONE_CONTACT);
  }

  private static String explained(String id, CanonicalDataset dataset) {
    // On one line, however it is broken for a terminal.
    return new Explanation(TestSpark.session(), lake.open())
        .of(found(id, Optional.of(dataset)).get(0))
        .replaceAll("\\s+", " ");
  }

  @Test
  void anIdLikeANumberIsFoundAsItIsOrAmongThoseThatAreMasked() {
    assertThat(found("20260303-0001", Optional.empty())).hasSize(1);
    assertThat(found("0709876543", Optional.empty())).isEmpty();
    assertThat(search(Optional.empty()).maskedOf(lake.open(), "0709876543"))
        .singleElement()
        .satisfies(
            place ->
                assertThat(place.setAside())
                    .singleElement()
                    .satisfies(row -> assertThat(row.value("contact_id")).isEqualTo("***")));
    assertThat(search(Optional.of(CanonicalDataset.UNIT)).maskedOf(lake.open(), "0709876543"))
        .isEmpty();
  }

  private static List<Found> found(String id, Optional<CanonicalDataset> dataset) {
    return search(dataset).of(lake.open(), id);
  }

  private static RowSearch search(Optional<CanonicalDataset> dataset) {
    return new RowSearch(
        "09",
        dataset.map(List::of).orElse(List.of(CanonicalDataset.values())),
        Optional.empty(),
        Optional.empty());
  }
}
