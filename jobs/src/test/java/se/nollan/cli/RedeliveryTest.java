package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Sources;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;
import se.nollan.testing.TestLake;

/** What arrives, arrives corrected, or is taken back changes what it has to, and nothing else. */
@Tag("long")
class RedeliveryTest {
  private static final String CALLS =
      "contact_id,line_id,arrived_at,channel,caller_number,queue_state,case_kind,created_by,"
          + "caller_kind,answered_at\n";

  @TempDir static Path ready;
  @TempDir Path folder;
  private Path landing;
  private TestLake lake;

  /** A lake that holds the landing; each test goes on from a copy. */
  @BeforeAll
  static void runOnce() throws IOException {
    RedeliveryTest first = new RedeliveryTest();
    first.landing = ready.resolve("landing");
    first.twoRegionsAndTwoMonths();
    new TestLake(ready.resolve("lake")).run(first.landing);
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> files = Files.walk(ready)) {
      for (Path file : files.toList()) {
        Path to = folder.resolve(ready.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    landing = folder.resolve("landing");
    lake = new TestLake(folder.resolve("lake"));
  }

  private void twoRegionsAndTwoMonths() throws IOException {
    for (String region : List.of("09", "12")) {
      for (String period : List.of("2025-12", "2026-01")) {
        String unit = "SE2321000016-" + region;
        write(
            region,
            "unit",
            period,
            "unit_id,unit_name,operator,unit_type\n"
                + unit
                + ",Vårdcentral,public,health_centre\n");
        write(
            region,
            "phone-line",
            period,
            "line_id,unit_id,kind,system,automated\nL," + unit + ",main,teleq,true\n");
        write(region, "phone-contact", period, calls(period, "answered", "late"));
      }
    }
  }

  private static String calls(String period, String... kinds) {
    StringBuilder text = new StringBuilder(CALLS);
    for (int i = 0; i < kinds.length; i++) {
      String day = period + "-1" + (period.equals("2025-12") ? "5" : "3");
      String answered =
          switch (kinds[i]) {
            case "answered" -> day + "T10:00:00";
            case "late" -> day.substring(0, 9) + "6T10:00:00";
            default -> "";
          };
      text.append(
          "c%d,%s,%sT09:00:00,call,070-123 45 6%d,open,callback,patient,patient,%s%n"
              .formatted(i, kinds[i].equals("bad") ? "nowhere" : "L", day, i, answered));
    }
    return text.toString();
  }

  private Path write(String region, String dataset, String period, String text) throws IOException {
    Path file =
        landing.resolve(
            "region=%s/source=canonical-%s/period=%s/part.csv".formatted(region, dataset, period));
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFileWhereNoDeliveryCanBeIsRejectedAndStopsNobodyElse() throws IOException {
    Files.writeString(landing.resolve("notes.csv"), "hello");
    write("09", "phone-contact", "2026-13", calls("2026-01", "answered"));
    write("09", "phone-contact", "jan 26 %", calls("2026-01", "answered"));
    write("09", "phone-contact", "2026-01", calls("2026-01", "answered", "answered"));
    lake.run(landing);
    assertThat(lake.open().table(LakeTable.LEDGER).where("status = 'REJECTED'").collectAsList())
        .extracting(row -> row.<String>getAs("period"))
        .containsExactlyInAnyOrder("-", "2026-13", "jan 26 %");
    assertThat(
            lake.open()
                .table(LakeTable.CONTACT_OUTCOME)
                .where("region = '09' AND period = '2026-01' AND outcome = 'ANSWERED'")
                .count())
        .isEqualTo(2);
    assertThat(lake.run(landing).nothingNew()).isTrue();
  }

  private List<String> figures() {
    return lake.rows(
        LakeTable.STATISTIC,
        "measure",
        "level",
        "area",
        "unit_group",
        "period",
        "numerator",
        "denominator");
  }

  private List<String> nation() {
    return lake
        .table(LakeTable.STATISTIC)
        .where("measure = 'same_day_phone' AND level = 'nation' AND unit_group = 'all'")
        .selectExpr("period", "numerator", "denominator")
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }

  @Test
  void aRunThatFindsNothingNewChangesNoTable() {
    Map<LakeTable, Long> before = lake.open().snapshot().versions();
    assertThat(lake.changes(landing, Sources.canonical()).none()).isTrue();
    assertThat(lake.open().snapshot().versions()).isEqualTo(before);
  }

  @Test
  void aTouchedFileWithTheSameContentIsNotNew() throws IOException {
    Files.setLastModifiedTime(
        write("09", "phone-contact", "2025-12", calls("2025-12", "answered", "late")),
        FileTime.fromMillis(1));
    assertThat(lake.changes(landing, Sources.canonical()).none()).isTrue();
  }

  @Test
  void aCorrectedFileChangesItsRegionAndMonthAndWhatSumsThemOnly() throws IOException {
    List<String> before = figures();
    assertThat(nation()).containsExactly("2025 2 4", "2025-12 2 4", "2026 2 4", "2026-01 2 4");

    write("09", "phone-contact", "2025-12", calls("2025-12", "answered", "answered", "bad"));
    IngestResult result = lake.run(landing);

    assertThat(result.touched()).containsExactly(new RegionMonth("09", "2025-12"));
    assertThat(nation()).containsExactly("2025 3 4", "2025-12 3 4", "2026 2 4", "2026-01 2 4");
    List<String> changed = new java.util.ArrayList<>(figures());
    changed.removeAll(before);
    assertThat(changed).allSatisfy(row -> assertThat(row).contains("2025").doesNotContain(",12,"));
    assertThat(lake.rows(LakeTable.QUARANTINE, "region", "period", "key", "reason"))
        .containsExactly("09,2025-12,c2,UNKNOWN_LINE");
  }

  @Test
  void aRemovedFileIsTakenBack() throws IOException {
    Files.delete(
        landing.resolve("region=12/source=canonical-phone-contact/period=2026-01/part.csv"));
    lake.run(landing);
    assertThat(nation()).containsExactly("2025 2 4", "2025-12 2 4", "2026 1 2", "2026-01 1 2");
    assertThat(lake.rows(LakeTable.CONTACT_OUTCOME, "region", "period").stream().distinct())
        .containsExactly("09,2025-12", "09,2026-01", "12,2025-12");
  }

  @Test
  void aWithdrawnMonthLeavesNothingBehind() throws IOException {
    try (Stream<Path> files = Files.walk(landing)) {
      for (Path file :
          files.filter(f -> f.toString().contains("2026-01")).toList().stream()
              .sorted(java.util.Comparator.reverseOrder())
              .toList()) {
        Files.delete(file);
      }
    }
    assertThat(lake.changes(landing, Sources.canonical()).withdrawn()).hasSize(2);
    lake.run(landing);
    lake.content()
        .forEach(
            (table, rows) ->
                assertThat(rows)
                    .as(table.id())
                    .allSatisfy(r -> assertThat(r).doesNotContain("2026")));
  }

  @Test
  void theOrderInWhichFilesCameDoesNotShow() throws IOException {
    Files.delete(landing.resolve("region=09/source=canonical-unit/period=2025-12/part.csv"));
    write("12", "phone-contact", "2026-01", calls("2026-01", "late", "late", "late", "bad"));
    TestLake step = new TestLake(folder.resolve("step-by-step"));
    step.run(landing);
    twoRegionsAndTwoMonths();
    step.run(landing);
    assertThat(step.content()).isEqualTo(lake.content());
  }

  @Test
  void aRunThatDiedHalfWayIsAsIfItHadNeverBeen() throws IOException {
    Map<LakeTable, List<String>> before = lake.content();

    // A region that arrives, is written, and is gone again before the run could end.
    LakeRun died = lake.open().begin();
    died.replace(
        LakeTable.UNIT,
        lake.table(LakeTable.UNIT)
            .where("region = '09'")
            .selectExpr("'20' AS region", "* EXCEPT (region)"),
        Set.of(new RegionMonth("20", "2025-12"), new RegionMonth("20", "2026-01")));

    assertThat(lake.content()).isEqualTo(before);
    write("09", "phone-contact", "2025-12", calls("2025-12", "answered"));
    lake.run(landing);
    assertThat(lake.rows(LakeTable.UNIT, "region").stream().distinct()).containsExactly("09", "12");
  }

  @Test
  void whatIsIngestedAndNotMeasuredIsMeasuredLater() throws IOException {
    lake = new TestLake(folder.resolve("other"));
    lake.run(landing, Sources.canonical(), Pipeline.Until.INGESTED);
    assertThat(nation()).isEmpty();
    assertThat(lake.open().snapshot().unmeasured()).hasSize(4);
    Files.delete(
        landing.resolve("region=12/source=canonical-phone-contact/period=2026-01/part.csv"));
    lake.run(landing);
    assertThat(nation()).containsExactly("2025 2 4", "2025-12 2 4", "2026 1 2", "2026-01 1 2");
    assertThat(lake.open().snapshot().unmeasured()).isEmpty();
  }
}
