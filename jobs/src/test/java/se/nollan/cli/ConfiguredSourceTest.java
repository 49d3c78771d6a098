package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.ingest.ConfigurationException;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.RowCounts;
import se.nollan.ingest.Sources;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** A system's own export becomes phone contacts by a source file, and no Java. */
@Tag("long")
class ConfiguredSourceTest {
  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void lake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private void deliver(String source, String period, String name, String text) throws IOException {
    Path file =
        folder.resolve("landing/region=01/source=%s/period=%s/%s".formatted(source, period, name));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void register(String period, String... lines) throws IOException {
    deliver(
        "canonical-unit",
        period,
        "u.csv",
        "unit_id,unit_name,operator,unit_type\nSE2321000016-BANK,Bank,private,other\n");
    deliver(
        "canonical-phone-line",
        period,
        "l.csv",
        "line_id,unit_id,kind,system,automated\n"
            + List.of(lines).stream()
                .map(line -> line + ",SE2321000016-BANK,main,other,true\n")
                .collect(Collectors.joining()));
  }

  private Sources sources(String id, String conf) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(sources.resolve(id + ".conf"), conf);
    return Sources.read(List.of(sources)).checked(TestSpark.session());
  }

  @Test
  void severalRowsOfOneCallBecomeOneContactByAQuery() throws IOException {
    register("2026-03", "L");
    deliver(
        "events",
        "2026-03",
        "e.csv",
        """
        call;event;at;number
        a;arrived;2026-03-03T09:00:00;0701234567
        b;arrived;2026-03-03T09:10:00;0701234568
        a;called back;2026-03-03T10:00:00;
        c;called back;2026-03-03T10:00:00;
        """);
    Sources sources =
        sources(
            "events",
            """
            dataset = phone_contact
            delimiter = ";"
            columns = [ call, event, at, number ]
            query = \"""
              SELECT min(_file) AS _file, min(_row) AS _row, call AS contact_id, 'L' AS line_id,
                     min(if(event = 'arrived', at, NULL)) AS arrived_at, 'call' AS channel,
                     min(number) AS caller_number, 'open' AS queue_state, 'callback' AS case_kind,
                     'patient' AS created_by, 'patient' AS caller_kind,
                     min(if(event = 'called back', at, NULL)) AS answered_at
              FROM raw GROUP BY call\"""
            """);

    IngestResult result = lake.run(folder.resolve("landing"), sources);

    assertThat(result.rows().get(CanonicalDataset.PHONE_CONTACT))
        .isEqualTo(new RowCounts(4, 1, 2, 1));
    assertThat(lake.rows(LakeTable.CONTACT_OUTCOME, "contact_id", "reason"))
        .containsExactly("a,CONTACT_SAME_DAY", "b,NOT_ANSWERED_SAME_DAY");
    assertThat(lake.rows(LakeTable.QUARANTINE, "key", "row", "reason"))
        .containsExactly("c,4,MISSING_VALUE");
  }

  /** They are read by two tasks, and belong together all the same. */
  @Test
  void aCallerWhoComesFromTwoSourcesCountsOnce() throws IOException {
    register("2026-03", "L");
    deliver(
        "other",
        "2026-03",
        "o.csv",
        """
        contact_id,arrived_at,caller_number,answered_at
        later,2026-03-03T09:00:00,0701234567,2026-03-03T09:30:00
        somebody,2026-03-03T09:10:00,0701234568,
        """);
    deliver(
        "canonical-phone-contact",
        "2026-03",
        "c.csv",
        """
        contact_id,line_id,arrived_at,channel,caller_number,queue_state,case_kind,created_by,\
        caller_kind,answered_at
        first,L,2026-03-03T08:30:00,call,0701234567,open,callback,patient,patient,2026-03-03T11:00:00
        """);
    Sources sources =
        sources(
            "other",
            """
            dataset = phone_contact
            columns = [ contact_id, arrived_at, caller_number, answered_at ]
            map {
              contact_id = contact_id, line_id = "'L'", arrived_at = arrived_at
              channel = "'call'", caller_number = caller_number, queue_state = "'open'"
              case_kind = "'callback'", created_by = "'patient'", caller_kind = "'patient'"
              answered_at = answered_at
            }
            """);

    lake.run(folder.resolve("landing"), sources);

    assertThat(lake.rows(LakeTable.CONTACT_OUTCOME, "contact_id", "source", "reason"))
        .containsExactly(
            "first,canonical-phone-contact,CONTACT_SAME_DAY",
            "later,other,SAME_CALLER_SAME_DAY",
            "somebody,other,NOT_ANSWERED_SAME_DAY");
  }

  @Test
  void anotherTimeZoneEncodingAndHeaderlessFilesAreReadAsTheSourceSays() throws IOException {
    register("2026-03", "Växeln");
    Path file = folder.resolve("landing/region=01/source=finnish/period=2026-03/f.csv");
    Files.createDirectories(file.getParent());
    Files.write(
        file,
        "1;Växeln;2026-03-03T00:30:00;x\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    Sources sources =
        sources(
            "finnish",
            """
            dataset = phone_contact
            delimiter = ";"
            encoding = ISO-8859-1
            header = false
            time-zone = Europe/Helsinki
            columns = [ id, line, at ]
            optional-columns = [ answered ]
            map {
              contact_id = id, line_id = line, arrived_at = at
              channel = "'call'", queue_state = "'closed'", created_by = "'patient'"
              caller_kind = "'patient'"
              same_day_offered = "1 = 1"
            }
            """);
    lake.run(folder.resolve("landing"), sources);
    // Half past midnight in Helsinki is half past eleven the evening before in Sweden.
    assertThat(
            lake.rows(
                LakeTable.PHONE_CONTACT,
                "line_id",
                "date_format(arrived_at, 'yyyy-MM-dd HH:mm:ss')",
                "same_day_offered"))
        .containsExactly("Växeln,2026-03-02 23:30:00,true");
  }

  @Test
  void everyMistakeIsToldAtOnceWithFileAndKey() {
    assertThatThrownBy(
            () ->
                sources(
                    "wrong",
                    """
                    dataset = phone_contact
                    encoding = UTF-9
                    columns = [ id, line, at ]
                    colour = red
                    map {
                      contact_id = id, line_id = line, channel = "'call'", queue_state = "'open'"
                      created_by = "'patient'", caller_kind = "'patient'"
                    }
                    """))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("3 problems")
        .hasMessageContaining("wrong.conf: encoding:")
        .hasMessageContaining("wrong.conf: colour: no such key")
        .hasMessageContaining("wrong.conf: map.arrived_at: is missing");
  }

  @Test
  void sqlIsCheckedBeforeAnyFileIsThere() {
    assertThatThrownBy(
            () ->
                sources(
                    "wrong",
                    """
                    dataset = phone_contact
                    columns = [ id, line, at ]
                    filter = "nowhere = 1"
                    map {
                      contact_id = id, line_id = lin, arrived_at = "at +", channel = "'call'"
                      queue_state = "'open'", created_by = "'patient'", caller_kind = "'patient'"
                    }
                    """))
        .hasMessageContaining("3 problems")
        .hasMessageContaining("wrong.conf: filter:")
        .hasMessageContaining("wrong.conf: map.line_id:")
        .hasMessageContaining("wrong.conf: map.arrived_at:");
  }

  @Test
  void aRealCallLogGivesTheCountsThatAreKnownOfIt() throws IOException {
    Path log = Path.of("../../shared/data/real-calls/calls-1999-01.tsv.gz");
    assumeTrue(Files.exists(log), "the call log is not part of the project");
    register("1999-01", "AA", "IN", "NE", "NW", "PE", "PS", "TT");
    Path delivered = folder.resolve("landing/region=01/source=anonymous-bank/period=1999-01");
    Files.createDirectories(delivered);
    Files.copy(log, delivered.resolve("calls.csv.gz"));

    lake.run(
        folder.resolve("landing"),
        Sources.read(List.of(Path.of("../conf/sources"))).checked(TestSpark.session()));

    Map<String, Long> reasons =
        lake.table(LakeTable.CONTACT_OUTCOME).groupBy("reason").count().collectAsList().stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row.getLong(1)));
    assertThat(reasons)
        .isEqualTo(
            Map.of(
                "NOT_WORKING_DAY", 11029L,
                "SAME_CALLER_SAME_DAY", 3334L,
                "ABANDONED_IN_QUEUE", 2059L,
                "CONTACT_SAME_DAY", 14910L));
    assertThat(lake.table(LakeTable.QUARANTINE).where("reason = 'INVALID_NUMBER'").count())
        .isEqualTo(24);
    assertThat(lake.table(LakeTable.QUARANTINE).where("reason = 'ANSWERED_BEFORE_ARRIVAL'").count())
        .isEqualTo(3);
  }
}
