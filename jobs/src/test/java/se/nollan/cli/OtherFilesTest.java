package se.nollan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.RowCounts;
import se.nollan.ingest.Sources;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** Workbooks, XML and zip files become units, lines and contacts by source files, and no Java. */
class OtherFilesTest {
  private static final String CONTACTS =
      """
      dataset = phone_contact
      columns = [ id, line, at ]
      optional-columns = [ number, answered ]
      map {
        contact_id = id, line_id = line, arrived_at = at, channel = "'call'"
        caller_number = number, queue_state = "'open'", case_kind = "'callback'"
        created_by = "'patient'", caller_kind = "'patient'", answered_at = answered
      }
      """;
  private static final String CALLS =
      """
      line;id;at;answered;number
      L1;a;2026-03-03T09:00:00;2026-03-03T09:30:00;0701234567
      L1;b;2026-03-03T09:10:00;;0701234568
      """;

  @TempDir Path folder;

  private void deliver(String source, String name, byte[] bytes) throws IOException {
    Path file =
        folder.resolve("landing/region=01/source=%s/period=2026-03/%s".formatted(source, name));
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private void source(String id, String conf) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(sources.resolve(id + ".conf"), conf);
  }

  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", "1.0");
    workbook.newWorksheet("Om").value(0, 0, "Samtal i mars");
    Worksheet calls = workbook.newWorksheet("Samtal");
    calls.value(0, 0, "Uttag 2026-04-01");
    List<String> header = List.of("at", "number", "line", "id");
    for (int i = 0; i < header.size(); i++) {
      calls.value(2, i, header.get(i));
    }
    calls.value(3, 0, LocalDateTime.of(2026, 3, 3, 10, 0));
    calls.style(3, 0).format("yyyy-MM-dd HH:mm").set();
    calls.value(3, 1, "070-123 45 69");
    calls.value(3, 2, "L1");
    calls.value(3, 3, 17);
    calls.value(4, 0, "#N/A");
    calls.value(4, 2, "L1");
    calls.value(4, 3, 18);
    workbook.finish();
    return bytes.toByteArray();
  }

  @Test
  void theSameFiguresComeOfThemAsOfCsvFiles() throws IOException {
    source(
        "enheter",
        """
        dataset = unit
        format = xml, row-tag = Enhet
        columns = [ _hsaid, Namn ]
        map { unit_id = _hsaid, unit_name = Namn, operator = "'private'", unit_type = "'other'" }
        """);
    deliver(
        "enheter",
        "e.xml",
        """
        <?xml version="1.0"?>
        <k:Katalog xmlns:k="urn:k">
          <k:Enhet hsaid="SE2321000016-A"><k:Namn>Åsens vårdcentral</k:Namn></k:Enhet>
        </k:Katalog>
        """
            .getBytes(UTF_8));
    String line = "line_id,unit_id,kind,system,automated\nL1,SE2321000016-A,main,other,true\n";
    deliver("canonical-phone-line", "l.csv", line.getBytes(UTF_8));
    source("packat", CONTACTS + "format = csv, delimiter = \";\", members = \"samtal*\"");
    deliver("packat", "mars.zip", zip("logg.txt", "x", "samtal-1.txt", CALLS));
    deliver("packat", "kapat.zip", Arrays.copyOf(zip("samtal-2.txt", CALLS), 90));
    source("excel", CONTACTS + "format = xlsx, sheet = Samtal, skip-lines = 2");
    deliver("excel", "mars.xlsx", workbook());
    deliver("canonical-chat-case", "c.zip", zip("c.csv", "x"));

    TestLake lake = new TestLake(folder.resolve("lake"));
    Sources sources = Sources.read(List.of(folder.resolve("conf"))).checked(TestSpark.session());
    IngestResult result = lake.run(folder.resolve("landing"), sources);

    assertThat(result.rows().get(CanonicalDataset.PHONE_CONTACT))
        .isEqualTo(new RowCounts(4, 0, 3, 1));
    assertThat(lake.rows(LakeTable.UNIT, "unit_id", "unit_name"))
        .containsExactly("SE2321000016-A,Åsens vårdcentral");
    assertThat(lake.rows(LakeTable.CONTACT_OUTCOME, "contact_id", "source", "reason"))
        .containsExactly(
            "17,excel,NOT_ANSWERED_SAME_DAY",
            "a,packat,CONTACT_SAME_DAY",
            "b,packat,NOT_ANSWERED_SAME_DAY");
    assertThat(lake.rows(LakeTable.QUARANTINE, "key", "row", "reason"))
        .containsExactly("18,2,INVALID_VALUE");
    assertThat(
            lake
                .table(LakeTable.LEDGER)
                .where("reason IS NOT NULL")
                .selectExpr("concat(regexp_extract(path, '[^/]*$', 0), ': ', reason)")
                .sort("path")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0)))
        .containsExactly(
            "c.zip: neither .csv, .csv.gz, .jsonl, .jsonl.gz nor .parquet; if it is one of these, have"
                + " it named so",
            "kapat.zip: a zip file that is cut before its end, or damaged");
  }
}
