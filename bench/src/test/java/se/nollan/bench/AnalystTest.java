package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What DuckDB is asked to do, on a few rows: a slip here would be an unfair opponent. */
class AnalystTest {
  private static final String PARENT = "SE2321000012-E0001";
  private static final String BRANCH = "SE2321000012-E0002";

  private static final String CHAT =
      "case_id,unit_id,patient_id,health_issue,created_at,queued_at,started_at,initiated_by,cancelled_at,"
          + "cancelled_by,booked_for,same_day_offered,other_day_chosen,mode,answering_unit_id,matter";

  @TempDir private Path folder;

  @BeforeEach
  void aParentAndItsBranch() throws IOException {
    deliver(
        "unit",
        "unit_id,unit_name,parent_unit_id,operator,unit_type,listed_patients,offers_chat,offers_booking",
        PARENT + ",Parent,,public,health_centre,,,",
        BRANCH.toLowerCase() + ",Branch," + PARENT + ",private,other,,,");
    deliver(
        "phone-line",
        "line_id,unit_id,kind,system,automated",
        "L1," + PARENT + ",main,teleq,true",
        "L2," + BRANCH + ",main,other,true");
    calls();
    deliver("chat-case", CHAT);
    bookings(
        "0,"
            + PARENT
            + ",,2026-04-07T09:00:00,staff,phone,2026-04-09T09:00:00,,,false,true,true,true,true");
    deliver(
        "appointment",
        "appointment_id,unit_id,patient_id,slot_start,booked_by,internal,outcome,changed_by",
        "0," + PARENT + ",,2026-04-07T09:00:00,staff,true,attended,");
    deliver(
        "bookable-slot",
        "unit_id,snapshot_date,slot_start,self_bookable",
        PARENT + ",2026-04-07,2026-04-08T09:00:00,false");
  }

  @Test
  void oneCallerCountsOncePerCountedUnitAndDay() throws Exception {
    calls(
        "1,L1,2026-04-07T09:00:00,call,+46701234567,,full,,patient,patient,,,,,,,",
        "2,L2,2026-04-07T10:00:00,call,070-123 45"
            + " 67,,open,callback,patient,patient,,,2026-04-07T11:00:00,,,,",
        "3,L1,2026-04-08T10:00:00,call,0046701234567,,open,callback,patient,patient,,,2026-04-09T11:00:00,,,,");

    assertThat(statistic())
        .contains("same_day_phone,unit," + PARENT + ",all,month,2026-04,1,2,")
        .contains("same_day_phone,nation,SE,public,year,2026,1,2,")
        .doesNotContain(BRANCH);
  }

  @Test
  void noCallCountsOnADayThatIsNoWorkingDay() throws Exception {
    calls(
        "1,L1,2026-04-03T09:00:00,call,+46701234561,,full,,patient,patient,,,,,,,", // Good Friday
        "2,L1,2026-04-06T09:00:00,call,+46701234562,,full,,patient,patient,,,,,,,", // Easter Monday
        "3,L1,2026-04-11T09:00:00,call,+46701234563,,full,,patient,patient,,,,,,,", // Saturday
        "4,L1,2026-04-07T09:00:00,call,+46701234564,,full,,patient,patient,,,,,,,");

    assertThat(statistic()).contains("same_day_phone,nation,SE,all,month,2026-04,0,1,");
  }

  @Test
  void aHiddenNumberThatAsksToBeCalledBackCountsOnOneSystem() throws Exception {
    calls(
        "1,L1,2026-04-07T09:00:00,call,,,open,callback,patient,patient,,,,,,,",
        "2,L2,2026-04-07T09:00:00,call,,,open,callback,patient,patient,,,,,,,");

    assertThat(statistic()).contains("same_day_phone,nation,SE,all,month,2026-04,1,1,");
  }

  @Test
  void rowsThatCannotBeUsedCountNowhere() throws Exception {
    calls(
        "1,L9,2026-04-07T09:00:00,call,+46701234561,,full,,patient,patient,,,,,,,",
        "2,L1,2026-05-07T09:00:00,call,+46701234562,,full,,patient,patient,,,,,,,",
        "3,L1,2026-04-07T09:00:00,call,12,,full,,patient,patient,,,,,,,",
        "4,L1,2026-04-07T09:00:00,call,+46701234564,,full,,patient,patient,,,,,,,",
        "4,L1,2026-04-07T09:00:00,call,+46701234565,,full,,patient,patient,,,,,,,",
        "5,L1,2026-04-07T09:00:00,call,+46701234566,,open,queue,patient,patient,,,2026-04-07T08:00:00,,,,",
        "6,L1,2026-04-07T09:00:00,call,+46701234567,,full,,patient,patient,,,,,,,");

    assertThat(statistic()).contains("same_day_phone,nation,SE,all,month,2026-04,0,1,");
  }

  @Test
  void bookingsThatNeedSeveralResourcesAreNoMissedChance() throws Exception {
    bookings(
        "1,"
            + PARENT
            + ",,2026-04-07T09:00:00,patient,direct,2026-04-09T09:00:00,,,false,false,true,true,true",
        "2,"
            + BRANCH
            + ",,2026-04-07T09:00:00,staff,phone,2026-04-09T09:00:00,,,false,false,true,true,false",
        "3,"
            + PARENT
            + ",,2026-04-07T09:00:00,staff,phone,2026-04-09T09:00:00,,,true,false,true,true,false",
        "4,"
            + PARENT
            + ",,2026-04-07T09:00:00,patient,direct,2026-04-09T09:00:00,,,false,true,true,true,true");

    assertThat(statistic())
        .contains("self_booked,nation,SE,all,month,2026-04,1,2,")
        .contains("self_booked_all,nation,SE,all,month,2026-04,1,3,")
        .contains("rebookable,nation,SE,all,month,2026-04,1,3,")
        .contains("offers_self_booking,nation,SE,all,month,2026-04,1,1,");
  }

  @Test
  void ofEqualRowsOneCountsAndOfOthersWithTheSameIdNone() throws Exception {
    String missed = ",L1,2026-04-07T09:00:00,call,";
    calls(
        "1" + missed + "+46701234561,,full,,patient,patient,,,,,,,",
        "1" + missed + "+46701234561,,full,,patient,patient,,,,,,,",
        "2" + missed + "+46701234562,,full,,patient,patient,,,,,,,health",
        "2" + missed + "+46701234562,,full,,patient,patient,,,,,,,");
    String booked = PARENT + ",,2026-04-07T09:00:00,";
    String slot = ",2026-04-09T09:00:00,,,false,false,true,true,true";
    bookings(
        "1," + booked + "patient,direct" + slot,
        "1," + booked + "patient,direct" + slot,
        "2," + booked + "staff,phone" + slot,
        "3," + booked + "staff,phone" + slot,
        "3," + booked + "staff,letter" + slot,
        "4," + booked + "staff,phone" + slot,
        "4,SE2321000012-E0009,,2026-04-07T09:00:00,staff,phone" + slot);

    assertThat(statistic())
        .contains("same_day_phone,nation,SE,all,month,2026-04,0,1,")
        .contains("self_booked,nation,SE,all,month,2026-04,1,2,");
  }

  @Test
  void bookingsThatCannotBeUsedCountNowhere() throws Exception {
    String slot = ",2026-04-09T09:00:00,,,false,false,true,true,true";
    bookings(
        "1," + PARENT + ",,2026-04-07T09:00:00,patient,direct" + slot,
        "2,SE2321000012-E0009,,2026-04-07T09:00:00,staff,phone" + slot,
        "3," + PARENT + ",,2026-05-07T09:00:00,staff,phone" + slot,
        "4," + PARENT + ",,2026-04-07T09:00:00,nobody,phone" + slot,
        "5," + PARENT + ",1234,2026-04-07T09:00:00,staff,phone" + slot,
        "," + PARENT + ",,2026-04-07T09:00:00,staff,phone" + slot,
        "6," + PARENT + ",,yesterday,staff,phone" + slot);

    assertThat(statistic()).contains("self_booked,nation,SE,all,month,2026-04,1,1,");
  }

  @Test
  void onePatientsChatsAboutTheSameCountOncePerDay() throws Exception {
    String chat = PARENT + ",19121212121A,cough,2026-04-07T09:00:00,";
    deliver(
        "chat-case",
        CHAT,
        "1," + chat + "2026-04-07T09:00:00,2026-04-07T10:00:00,patient,,,,,,,,",
        "2," + chat + "2026-04-07T11:00:00,,patient,,,,,,,,",
        "3," + chat + "2026-04-07T11:00:00,2026-04-07T10:00:00,patient,,,,,,,,",
        "4," + chat + "2026-04-07T12:00:00,,patient,,,,,,,SE2321000012-E0009,");

    assertThat(statistic()).contains("same_day_chat,nation,SE,all,month,2026-04,1,1,");
  }

  private String statistic() throws Exception {
    Path out = folder.resolve("out");
    Analyst.analyse(folder.resolve("landing"), out, Months.of("2026-04"));
    return Files.readString(out.resolve("statistic.csv"));
  }

  private void calls(String... rows) throws IOException {
    deliver(
        "phone-contact",
        "contact_id,line_id,arrived_at,channel,caller_number,entered_number,queue_state,case_kind,created_by,"
            + "caller_kind,same_day_offered,other_day_chosen,answered_at,patient_replied,abandoned_at,forwarded_to,matter",
        rows);
  }

  private void bookings(String... rows) throws IOException {
    deliver(
        "booking",
        "booking_id,unit_id,patient_id,created_at,booked_by,way,slot_start,service_code,assessment_required,"
            + "multi_resource,internal,visible,cancellable,rebookable",
        rows);
  }

  private void deliver(String dataset, String header, String... rows) throws IOException {
    Path file =
        folder.resolve(
            "landing/region=12/source=canonical-%s/period=2026-04/part.csv.gz".formatted(dataset));
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          Stream.concat(Stream.of(header), Stream.of(rows))
              .collect(Collectors.joining("\n", "", "\n"))
              .getBytes(StandardCharsets.UTF_8));
    }
  }
}
