package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.LakeTable;
import se.nollan.testing.TestLake;

/** From files to who delivered, who said zero, who takes no part, and who is lacking. */
@Tag("long")
class CoverageTest {
  private static final String CALLS =
      "contact_id,line_id,arrived_at,channel,queue_state,case_kind,created_by,caller_kind\n";
  private static final String CHATS = "case_id,unit_id,patient_id,created_at,initiated_by\n";
  private static final String APPOINTMENTS =
      "appointment_id,unit_id,slot_start,booked_by,internal,outcome\n";

  @TempDir static Path folder;
  private static Path landing;
  private static TestLake lake;
  private static List<String> regions;
  private static List<String> units;
  private static String lacking;

  @BeforeAll
  static void run() throws IOException {
    landing = folder.resolve("landing");
    lake = new TestLake(folder.resolve("lake"));
    gotland();
    skane("2026-01");
    lake.run(landing);
    regions = lake.rows(LakeTable.COVERAGE, "*");
    units = lake.rows(LakeTable.COVERAGE_UNIT, "*");
    lacking = Lacking.of(lake.open(), "2026-01").text();
  }

  /** A with its branch B, both on the phone; C, whose line is not automated; D, of whom nothing. */
  private static void gotland() throws IOException {
    write(
        "09",
        "unit",
        "2026-01",
        """
        unit_id,unit_name,parent_unit_id,operator,unit_type,listed_patients,offers_chat,offers_booking
        SE2321000016-A,Alfa,,public,health_centre,1000,true,false
        SE2321000016-B,Beta,SE2321000016-A,public,health_centre,100,,true
        SE2321000016-C,Gamma,,public,health_centre,500,false,
        SE2321000016-D,Delta,,public,health_centre,,true,
        """);
    write(
        "09",
        "phone-line",
        "2026-01",
        """
        line_id,unit_id,kind,system,automated
        a,SE2321000016-A,unlinked,teleq,true
        b,SE2321000016-B,main,teleq,true
        c,SE2321000016-C,main,teleq,false
        d,SE2321000016-D,main,teleq,true
        """);
    // 13 and 14 January are working days, the 17th is a Saturday.
    write(
        "09",
        "phone-contact",
        "2026-01",
        CALLS
            + "1,b,2026-01-13T09:00:00,call,open,callback,patient,patient\n"
            + "2,b,2026-01-13T23:59:59,call,open,callback,patient,patient\n"
            + "3,a,2026-01-14T00:00:00,call,open,callback,patient,patient\n"
            + "4,b,2026-01-17T09:00:00,call,open,callback,patient,patient\n"
            + "5,nowhere,2026-01-15T09:00:00,call,open,callback,patient,patient\n");
    write("09", "chat-case", "2026-01", CHATS);
    write("09", "booking", "2026-01", "booking_id,unit_id\n1,SE2321000016-A\n");
    write(
        "09",
        "appointment",
        "2026-01",
        APPOINTMENTS + "1,SE2321000016-X,2026-01-13T09:00:00,staff,false,attended\n");
    write("09", "of-unknown-kind", "2026-01", "a,b\n1,2\n");
  }

  /** One unit, which answers another unit's chats and has none of its own. */
  private static void skane(String period) throws IOException {
    write(
        "12",
        "unit",
        period,
        """
        unit_id,unit_name,operator,unit_type,listed_patients,offers_chat,offers_booking
        SE2321000255-E,Epsilon,public,health_centre,1,false,false
        SE2321000255-F,Zeta,public,health_centre,3,true,false
        """);
    write(
        "12",
        "phone-line",
        period,
        "line_id,unit_id,kind,system,automated\ne,SE2321000255-E,main,teleq,true\n");
    write(
        "12",
        "chat-case",
        period,
        "case_id,unit_id,patient_id,created_at,queued_at,initiated_by,answering_unit_id\n"
            + "1,SE2321000255-F,191212121212,%1$s-10T09:00:00,%1$s-12T09:00:00,patient,"
                .formatted(period)
            + "SE2321000255-E\n");
  }

  private static void write(String region, String source, String period, String text)
      throws IOException {
    Path file =
        landing.resolve(
            "region=%s/source=canonical-%s/period=%s/part.csv".formatted(region, source, period));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void withdraw(String region, String period) throws IOException {
    try (Stream<Path> files = Files.walk(landing.resolve("region=" + region))) {
      for (Path file :
          files.filter(f -> f.toString().contains(period) && Files.isRegularFile(f)).toList()) {
        Files.delete(file);
      }
    }
  }

  private static List<String> of(List<String> rows, String region, String period) {
    return rows.stream()
        .filter(row -> row.startsWith(region + "," + period))
        .map(row -> row.substring(region.length() + period.length() + 2))
        .toList();
  }

  @Test
  void aRegionsFilesRowsUnitsDaysAndListedPatients() {
    // Files, rejected; rows read, filtered, accepted, quarantined; units expected, reporting, zero,
    // missing, not taking part, not stated; working days expected, with data; the same of units;
    // listed, covered, share.
    assertThat(of(regions, "09", "2026-01"))
        .containsExactly(
            "appointment,UNUSABLE,1,0,1,0,0,1,1,0,0,1,0,2,20,0,20,0,1600,0,0.0",
            "bookable_slot,MISSING,0,0,0,0,0,0,1,0,0,1,0,2,null,0,null,0,1600,0,0.0",
            "booking,MISSING,1,1,0,0,0,0,1,0,0,1,0,2,20,0,20,0,1600,0,0.0",
            "chat_case,ZERO,1,0,0,0,0,0,2,0,2,0,1,0,20,0,40,0,1100,1100,1.0",
            "phone_contact,REPORTED,1,0,5,0,4,1,2,1,0,1,1,0,20,2,40,2,1100,1100,1.0",
            "phone_line,REPORTED,1,0,4,0,4,0" + ",null".repeat(13),
            "unit,REPORTED,1,0,4,0,4,0" + ",null".repeat(13));
    assertThat(of(regions, "12", "2026-01"))
        .containsExactly(
            "appointment,NOT_TAKING_PART,0,0,0,0,0,0,0,0,0,0,2,0,20,0,0,0,null,null,null",
            "bookable_slot,NOT_TAKING_PART,0,0,0,0,0,0,0,0,0,0,2,0,null,0,null,0,null,null,null",
            "booking,NOT_TAKING_PART,0,0,0,0,0,0,0,0,0,0,2,0,20,0,0,0,null,null,null",
            "chat_case,REPORTED,1,0,1,0,1,0,2,1,0,1,0,0,20,1,40,1,4,1,0.25",
            "phone_contact,MISSING,0,0,0,0,0,0,1,0,0,1,0,1,20,0,20,0,4,0,0.0",
            "phone_line,REPORTED,1,0,1,0,1,0" + ",null".repeat(13),
            "unit,REPORTED,1,0,2,0,2,0" + ",null".repeat(13));
  }

  @Test
  void aUnitWithItsBranches() {
    assertThat(of(units, "09", "2026-01"))
        .contains(
            "chat_case,SE2321000016-A,Alfa,ZERO,0,0,1100",
            "chat_case,SE2321000016-C,Gamma,NOT_TAKING_PART,0,0,500",
            "booking,SE2321000016-A,Alfa,MISSING,0,0,1100",
            "booking,SE2321000016-C,Gamma,NOT_STATED,0,0,500",
            "phone_contact,SE2321000016-A,Alfa,REPORTED,4,2,1100",
            "phone_contact,SE2321000016-C,Gamma,NOT_TAKING_PART,0,0,500",
            "phone_contact,SE2321000016-D,Delta,MISSING,0,0,null")
        .hasSize(3 * 5);
    assertThat(of(units, "12", "2026-01"))
        .as("a chat is of the unit that takes it over, on the day that it was queued")
        .contains(
            "chat_case,SE2321000255-E,Epsilon,REPORTED,1,1,1",
            "chat_case,SE2321000255-F,Zeta,MISSING,0,0,3");
  }

  @Test
  void aRegionThatSentNothingIsThereAndMissing() {
    assertThat(regions).hasSize(21 * 7);
    assertThat(of(regions, "01", "2026-01"))
        .hasSize(7)
        .allSatisfy(row -> assertThat(row).contains(",MISSING,0,0,0,0,0,0,null,"));
    assertThat(of(units, "01", "2026-01")).isEmpty();
  }

  @Test
  void theSummaryNamesWhatTheNationLacks() {
    assertThat(lacking)
        .isEqualToNormalizingNewlines(
            """
            Lacking in 2026-01 (table coverage says more)
              every dataset   19 regions: Stockholm, Uppsala, Sörmland, Östergötland, Jönköpings län, Kronoberg, Kalmar, Blekinge …
              phone_contact   Skåne; 1 unit of regions that delivered
              chat_case       1 unit of regions that delivered
              booking         Gotland
              appointment     Gotland
              bookable_slot   Gotland
            """);
  }

  @Test
  void whatComesLaterAndIsTakenBackLeavesTheRestAsItWas() throws IOException {
    skane("2026-02");
    lake.run(landing);
    List<String> later = lake.rows(LakeTable.COVERAGE, "*");
    assertThat(later).hasSize(2 * 21 * 7).containsAll(regions);
    assertThat(of(later, "09", "2026-02")).hasSize(7).allMatch(row -> row.contains(",MISSING,"));
    assertThat(of(later, "12", "2026-02")).anyMatch(row -> row.startsWith("chat_case,REPORTED"));

    withdraw("12", "2026-02");
    lake.run(landing);
    assertThat(lake.rows(LakeTable.COVERAGE, "*")).isEqualTo(regions);
    assertThat(lake.rows(LakeTable.COVERAGE_UNIT, "*")).isEqualTo(units);

    withdraw("09", "2026-01");
    lake.run(landing);
    List<String> without = lake.rows(LakeTable.COVERAGE, "*");
    assertThat(without).hasSize(21 * 7);
    assertThat(of(without, "12", "2026-01")).isEqualTo(of(regions, "12", "2026-01"));
    assertThat(of(without, "09", "2026-01")).isEqualTo(of(regions, "01", "2026-01"));
    assertThat(of(lake.rows(LakeTable.COVERAGE_UNIT, "*"), "09", "2026-01")).isEmpty();
  }
}
