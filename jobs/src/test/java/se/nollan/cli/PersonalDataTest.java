package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.LakeTable;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** Nothing that tells who somebody is, or what ails them, is in any file that a run leaves. */
class PersonalDataTest {
  private static final List<String> PERSONAL =
      List.of(
          "070-740 11 22",
          "0707401122",
          "+46707401122",
          "707401122",
          "0046 70 740 33 44",
          "46707403344",
          "191212121212",
          "19121212TF12",
          "121212-1212",
          "gallsten",
          "ryggskott");

  @TempDir static Path folder;
  private static Map<LakeTable, List<String>> content;

  @BeforeAll
  static void run() throws IOException {
    Path landing = folder.resolve("landing/region=09");
    write(
        landing,
        "unit",
        "unit_id,unit_name,operator,unit_type\nSE2321000016-A,Vårdcentral,public,health_centre\n");
    write(
        landing,
        "phone-line",
        "line_id,unit_id,kind,system,automated\nL,SE2321000016-A,main,teleq,true\n");
    write(
        landing,
        "phone-contact",
        """
        contact_id,line_id,arrived_at,channel,caller_number,entered_number,queue_state,case_kind,created_by,caller_kind,answered_at
        good,L,2026-01-13T09:00:00,call,070-740 11 22,0046 70 740 33 44,open,callback,patient,patient,
        bad,L,2026-01-13T09:00:00,call,070-740 11 22,,ajar,callback,patient,patient,
        none,L,2026-01-13T09:00:00,call,7401122x,,open,callback,patient,patient,
        shifted,L,2026-01-13T09:00:00,070-740 11 22,call,,open,callback,patient,patient,
        070-740 11 22,L,2026-01-13T09:00:00,call,,,open,callback,patient,,
        more,L,2026-01-13T09:00:00,call,070-740 11 22,,open,callback,patient,patient,,070-740 11 22
        """);
    write(
        landing,
        "chat-case",
        """
        case_id,unit_id,patient_id,health_issue,created_at,initiated_by
        k1,SE2321000016-A,191212121212,gallsten,2026-01-13T09:00:00,patient
        local,SE2321000016-A,19121212TF12,ryggskott,2026-01-13T09:00:00,nobody
        shifted,SE2321000016-A,,191212121212,gallsten,2026-01-13T09:00:00,patient
        short,SE2321000016-A,121212-1212,gallsten,2026-01-13T09:00:00,patient
        lost,gallsten,191212121212
        """);
    TestLake lake = new TestLake(folder.resolve("lake"));
    lake.run(folder.resolve("landing"));
    content = lake.content();
    for (LakeTable table : LakeTable.values()) {
      new TableFile(TestSpark.session(), folder.resolve("export").toString())
          .write(table.id(), lake.table(table), TableFile.Format.csv);
    }
  }

  private static void write(Path region, String dataset, String text) throws IOException {
    Path file = region.resolve("source=canonical-" + dataset + "/period=2026-01/part.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void noTableHoldsWhatWasDelivered() {
    assertThat(content.get(LakeTable.QUARANTINE)).hasSize(9);
    content.forEach(
        (table, rows) ->
            assertThat(String.join("\n", rows)).as(table.id()).doesNotContain(PERSONAL));
  }

  @Test
  void noFileOfTheLakeOrAnExportHoldsWhatWasDelivered() throws IOException {
    for (String written : List.of("lake", "export")) {
      try (Stream<Path> files = Files.walk(folder.resolve(written))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
          assertThat(bytes).as(file.toString()).doesNotContain(PERSONAL);
        }
      }
    }
  }

  @Test
  void theLogDoesNotHoldWhatWasDelivered() throws IOException {
    assertThat(Files.readString(Path.of("target/test.log"))).doesNotContain(PERSONAL);
  }

  @Test
  void whatIsNobodysIsKeptForMending() {
    assertThat(String.join("\n", content.get(LakeTable.QUARANTINE)))
        .contains("\"queue_state\":\"ajar\"")
        .contains("\"arrived_at\":\"2026-01-13T09:00:00\"")
        .contains("SE2321000016-A");
  }
}
