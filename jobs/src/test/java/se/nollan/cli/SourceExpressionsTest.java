package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.ingest.ConfigurationException;
import se.nollan.ingest.ConversionLoss;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Sources;
import se.nollan.lake.LakeTable;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** What becomes of rows, files and other regions where a source's own SQL does not fit. */
class SourceExpressionsTest {
  private static final String MARCH = "2026-03";

  /** A call of every source below: what it says of its arrival and answer differs. */
  private static final String CALLS =
      """
      dataset = phone_contact
      columns = [ id, at, number, answer ]
      map {
        contact_id = id, line_id = "'L'", channel = "'call'", caller_number = number
        queue_state = "'open'", case_kind = "'callback'", created_by = "'patient'"
        caller_kind = "'patient'", arrived_at = at, answered_at = answer
      }
      """;

  private static final String QUERY =
      """
      dataset = phone_contact
      columns = [ id, at, number, answer ]
      query = \"""SELECT %s, id AS contact_id, 'L' AS line_id, %s AS arrived_at,
        'call' AS channel, number AS caller_number, 'open' AS queue_state,
        'callback' AS case_kind, 'patient' AS created_by, 'patient' AS caller_kind,
        answer AS answered_at FROM raw %s\"""
      """;

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void lake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private void file(String region, String source, String month, String... lines)
      throws IOException {
    Path path =
        folder.resolve(
            "landing/region=%s/source=%s/period=%s/f.csv".formatted(region, source, month));
    Files.createDirectories(path.getParent());
    Files.write(path, List.of(lines));
  }

  /** A region with a unit and a line delivers calls of a source. */
  private void calls(String region, String source, String... rows) throws IOException {
    callsOf(MARCH, region, source, rows);
  }

  private void callsOf(String month, String region, String source, String... rows)
      throws IOException {
    String unit = "SE23210000%s-A".formatted(region);
    file(
        region,
        "canonical-unit",
        month,
        "unit_id,unit_name,operator,unit_type",
        unit + ",A,public,health_centre");
    file(
        region,
        "canonical-phone-line",
        month,
        "line_id,unit_id,kind,system,automated",
        "L," + unit + ",main,other,true");
    String[] lines = new String[rows.length + 1];
    lines[0] = "id,at,number,answer";
    System.arraycopy(rows, 0, lines, 1, rows.length);
    file(region, source, month, lines);
  }

  private void source(String id, String text) throws IOException {
    Files.createDirectories(folder.resolve("conf"));
    Files.writeString(folder.resolve("conf/" + id + ".conf"), text);
  }

  private static String with(String column, String expression) {
    return CALLS + "map.%s = \"%s\"\n".formatted(column, expression);
  }

  private Sources sources() {
    return Sources.read(List.of(folder.resolve("conf"))).checked(TestSpark.session());
  }

  private IngestResult run() {
    return lake.run(folder.resolve("landing"), sources());
  }

  @Test
  void aRowThatAnExpressionFailsOnIsSetAsideAndNothingElse() throws IOException {
    source("epoch", with("arrived_at", "timestamp_millis(cast(at AS bigint))"));
    source("pattern", with("answered_at", "to_timestamp(answer, 'yyyy-MM-dd HH:mm:ss')"));
    source("keys", with("channel", "coalesce(str_to_map(number, '-', '/')['a'], 'call')"));
    source("url", with("contact_id", "url_decode(id)"));
    source("line", with("line_id", "if(id = 'none', NULL, 'L')"));
    source("utc", "time-zone = UTC\n" + with("arrived_at", "to_timestamp(at)"));
    source("cut", CALLS + "filter = \"cast(answer AS int) > 0 OR answer IS NULL\"\n");
    calls(
        "01",
        "epoch",
        "a,1772524800000,0701234567,",
        "b,9223372036854775807,0701234568,",
        "c,0701234569,0701234569,");
    calls(
        "03",
        "pattern",
        "a,2026-03-03T09:00:00,0701234567,2026-03-03 09:05:00",
        "b,2026-03-03T09:00:00,0701234568,3/3 09:05");
    calls(
        "04",
        "keys",
        "a,2026-03-03T09:00:00,0701234567,",
        "b,2026-03-03T09:00:00,070-070-1234567,");
    calls(
        "05",
        "url",
        "a%20b,2026-03-03T09:00:00,0701234567,",
        "100% x,2026-03-03T09:00:00,0701234568,");
    calls(
        "06", "line", "a,2026-03-03T09:00:00,0701234567,", "none,2026-03-03T09:00:00,0701234568,");
    calls("07", "utc", "a,2026-03-03 23:30:00,0701234567,2026-03-03 23:50:00");
    calls(
        "08",
        "cut",
        "a,2026-03-03T09:00:00,0701234567,",
        "b,2026-03-03T09:00:00,0701234568,x",
        "c,2026-03-03T09:00:00,0701234569,0");

    IngestResult result = run();

    assertThat(lake.rows(LakeTable.QUARANTINE, "source", "row", "reason", "column", "error"))
        .containsExactly(
            "cut,2,INVALID_VALUE,filter,CAST_INVALID_INPUT",
            "epoch,2,INVALID_VALUE,arrived_at,ArithmeticException",
            "epoch,3,OUTSIDE_PERIOD,arrived_at,null",
            "keys,2,INVALID_VALUE,channel,DUPLICATED_MAP_KEY",
            "line,2,MISSING_VALUE,line_id,NO_VALUE",
            "pattern,2,INVALID_VALUE,answered_at,CANNOT_PARSE_TIMESTAMP",
            "url,2,INVALID_VALUE,contact_id,CANNOT_DECODE_URL",
            "utc,1,INVALID_VALUE,answered_at,null");
    assertThat(
            lake.rows(
                LakeTable.LEDGER,
                "source",
                "rows_read",
                "rows_filtered",
                "rows_accepted",
                "rows_quarantined"))
        .contains("cut,3,1,1,1", "epoch,3,0,1,2", "line,2,0,1,1", "pattern,2,0,1,1", "utc,1,0,0,1");
    assertThat(result.rejected()).isEmpty();
    assertThat(lake.rows(LakeTable.QUARANTINE, "record").toString())
        .doesNotContain("0701234", "070-070")
        .contains("\"raw\":{\"answer\":");
  }

  @Test
  void timesAreOfTheSourcesZoneWhereverTheyAreRead() throws IOException {
    source("utc", "time-zone = UTC\n" + with("arrived_at", "to_timestamp(at)"));
    source("cast", "time-zone = UTC\n" + with("arrived_at", "cast(at AS timestamp)"));
    source("text", "time-zone = UTC\n" + CALLS);
    for (String id : List.of("utc", "cast", "text")) {
      calls("07", id, id + ",2026-03-03T23:30:00,0701234567,");
    }

    run();

    assertThat(
            lake.rows(LakeTable.PHONE_CONTACT, "contact_id", "date_format(arrived_at, 'dd HH:mm')"))
        .containsExactly("cast,04 00:30", "text,04 00:30", "utc,04 00:30");
  }

  @Test
  void aQueryThatFailsRejectsItsOwnRegionAndMonthAlone() throws IOException {
    source("cast", QUERY.formatted("_file, _row", "cast(at AS timestamp)", ""));
    source(
        "nowhere",
        QUERY.formatted("nullif(_file, 'x') AS _file, if(id = 'b', NULL, _row) AS _row", "at", ""));
    source("more", QUERY.formatted("_file, _row", "at", "CROSS JOIN (SELECT id AS i FROM raw)"));
    source("elsewhere", QUERY.formatted("'other.csv' AS _file, _row", "at", ""));
    source("none", QUERY.formatted("_file, _row", "at", "WHERE id = 'nobody'"));
    String good = "a,2026-03-03T09:00:00,0701234567,";
    calls("01", "cast", good, "b,kl 9,0701234568,");
    calls("03", "cast", good, "b,2026-03-03T09:00:00,0701234568,");
    for (String id : List.of("nowhere", "more", "elsewhere", "none")) {
      calls("04", id, good, "b,2026-03-03T09:00:00,0701234568,");
    }

    run();

    assertThat(
            lake.rows(
                LakeTable.LEDGER,
                "region",
                "source",
                "status",
                "rows_accepted",
                "reason",
                "notice"))
        .contains(
            "01,cast,REJECTED,0,the source's query fails on its rows (CAST_INVALID_INPUT); try_cast,"
                + " try_to_timestamp and their like give null where a value does not fit,null",
            "03,cast,ACCEPTED,2,null,null",
            "04,elsewhere,REJECTED,0,the source's query gives a _file that is none of this"
                + " delivery's,null",
            "04,more,REJECTED,0,the source's query gives more rows of a file than the file has,null",
            "04,none,ACCEPTED,0,null,the source's query left none of its 2 rows; if that is as it"
                + " should be, let none.conf say may-filter-all = true",
            "04,nowhere,REJECTED,0,the source's query gives 1 rows without _file or _row; take them"
                + " from a row that is always there, such as min(_file) and min(_row),null");
  }

  @Test
  void aFilterThatLeavesNothingIsNoZeroUnlessTheSourceSaysSo() throws IOException {
    source("wrong", CALLS + "filter = \"id rlike '^\\\\d+$'\"\n");
    source("right", CALLS + "filter = \"id = 'x'\"\nmay-filter-all = true\n");
    calls("01", "wrong", "1,2026-03-03T09:00:00,0701234567,");
    calls("03", "right", "1,2026-03-03T09:00:00,0701234567,");

    run();

    assertThat(
            lake.table(LakeTable.COVERAGE)
                .where("dataset = 'phone_contact' AND region IN ('01', '03')")
                .selectExpr("concat_ws(',', region, status, rows_filtered)")
                .collectAsList()
                .toString())
        .contains("[01,UNUSABLE,1]", "[03,ZERO,1]");
    assertThat(lake.rows(LakeTable.LEDGER, "source", "notice IS NOT NULL"))
        .contains("wrong,true", "right,false");
  }

  @Test
  void valuesThatComeToNothingAreCountedAndToldWhereTheyAreNewOrMore() throws IOException {
    source("soft", with("answered_at", "try_to_timestamp(answer)"));
    String good = "%s,2026-0%d-03T09:00:00,070123456%d,2026-03-03 10:00:00";
    String bad = "%s,2026-0%d-03T09:00:00,070123456%d,kl 10";
    callsOf("2026-03", "01", "soft", good.formatted("a", 3, 1), good.formatted("b", 3, 2));
    assertThat(run().losses()).noneMatch(loss -> loss.isNew() || loss.hasGrown());

    callsOf("2026-04", "01", "soft", good.formatted("a", 4, 1), bad.formatted("b", 4, 2));
    assertThat(run().losses())
        .filteredOn(ConversionLoss::isNew)
        .extracting(
            loss -> loss.column().column(), loss -> loss.rows().lost(), loss -> loss.rows().rows())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("answered_at", 1L, 2L));

    callsOf("2026-05", "01", "soft", bad.formatted("a", 5, 1), bad.formatted("b", 5, 2));
    assertThat(run().losses()).filteredOn(ConversionLoss::hasGrown).hasSize(1);
    assertThat(lake.rows(LakeTable.CONVERSION_LOSS, "period", "column", "rows", "rows_lost"))
        .contains("2026-03,answered_at,2,0", "2026-04,answered_at,2,1", "2026-05,answered_at,2,2");

    callsOf("2026-05", "01", "soft", good.formatted("a", 5, 1), bad.formatted("b", 5, 2));
    assertThat(run().losses()).noneMatch(loss -> loss.isNew() || loss.hasGrown());
    assertThat(lake.rows(LakeTable.CONVERSION_LOSS, "period", "column", "rows", "rows_lost"))
        .contains("2026-04,answered_at,2,1", "2026-05,answered_at,2,1");
  }

  @Test
  void whatASourceMustNotDoStopsARunBeforeAnythingIsRead() throws IOException {
    source("explode", with("matter", "explode(split(id, ','))"));
    source("window", with("matter", "lag(id) OVER (ORDER BY at)"));
    source("reach", with("matter", "java_method('java.lang.System', 'getenv', 'HOME')"));
    source(
        "command",
        QUERY
            .formatted("_file, _row", "at", "")
            .replace("SELECT _file", "INSERT INTO t SELECT _file"));

    assertThatThrownBy(this::sources)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("explode.conf: map.matter: has to give one row of each row")
        .hasMessageContaining("window.conf: map.matter: has to give one row of each row")
        .hasMessageContaining("reach.conf: map.matter: uses java_method")
        .hasMessageContaining("command.conf: query: has to be one SELECT over raw");
  }
}
