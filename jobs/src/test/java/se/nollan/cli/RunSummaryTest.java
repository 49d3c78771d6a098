package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.Pseudonyms;
import se.nollan.ingest.Sources;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Writers;
import se.nollan.model.RegionMonth;
import se.nollan.summary.RunSummary;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** What runs tell programs of themselves, and that it has the published form. */
class RunSummaryTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;
  private static Schema schema;
  private static final Map<String, JsonNode> SUMMARIES = new TreeMap<>();
  private static List<RunSummary.Contacts> unbalanced;

  /** One lake's life: each run's summary by what is special of the run. */
  @BeforeAll
  static void run() throws IOException {
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../docs/run-summary.schema.json")));
    for (String region : List.of("09", "12")) {
      write(
          region, "unit", "unit_id,unit_name,operator,unit_type\nSE2321000016-A,A,public,other\n");
      write(
          region,
          "phone-line",
          "line_id,unit_id,kind,system,automated\nL,SE2321000016-A,main,other,true\n");
      write(region, "phone-contact", calls("L,10", "L,", "nowhere,"));
    }
    Path broken = write("12", "booking", "no gzip");
    Files.move(broken, broken.resolveSibling("part.csv.gz"));
    summary("rejected", TestLake.PSEUDONYMS);
    summary("nothing new", TestLake.PSEUDONYMS);

    Files.delete(broken.resolveSibling("part.csv.gz"));
    write("09", "phone-contact", calls("L,10", "L,11"));
    write("09", "chat-case", chat());
    summary("corrected", TestLake.PSEUDONYMS);
    byte[] otherKey = "another key of thirty-two bytes, or more".getBytes(StandardCharsets.UTF_8);
    summary("refused", Pseudonyms.of(otherKey));
    unbalanced = withoutOutcomes();

    try (Stream<Path> ledger = Files.walk(folder.resolve("lake/ledger"))) {
      for (Path file : ledger.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        Files.writeString(file, "no Parquet");
      }
    }
    summary("failed", TestLake.PSEUDONYMS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rejected", "nothing new", "corrected", "refused", "failed", "begun"})
  void everySummaryHasThePublishedForm(String which) {
    assertThat(problems(SUMMARIES.get(which))).isEmpty();
    assertThat(SUMMARIES.get(which).toString()).doesNotContain("1234560", "070-123", "gallsten");
  }

  @Test
  void thePublishedFormTakesNothingElse() {
    ObjectNode more = SUMMARIES.get("corrected").deepCopy();
    ((ObjectNode) more.get("delivered").get("rows")).put("lost", 1);
    assertThat(problems(more)).hasSize(1);
    ObjectNode less = SUMMARIES.get("corrected").deepCopy();
    ((ObjectNode) less.get("tables").get(0)).remove("written");
    assertThat(problems(less)).hasSize(1);
    ObjectNode odd = SUMMARIES.get("corrected").deepCopy();
    ((ObjectNode) odd.get("time")).put("started_at", "yesterday");
    assertThat(problems(odd)).isNotEmpty();
  }

  @Test
  void aRunTellsWhatItReadAndWhatBecameOfIt() {
    JsonNode run = SUMMARIES.get("rejected");
    assertThat(text(run.get("result"))).isEqualTo("{status:DONE,exit_code:3,message:null}");
    assertThat(run.get("run").get("command").asText()).isEqualTo("run");
    assertThat(run.get("run").get("definition").asText()).isEqualTo("skr-2.0");
    assertThat(run.get("run").get("number").asInt()).isEqualTo(1);
    JsonNode delivered = run.get("delivered");
    assertThat(delivered.get("files").asInt()).isEqualTo(7);
    assertThat(delivered.get("bytes").asLong()).isEqualTo(bytesOfFirstRun());
    assertThat(text(delivered.get("rows")))
        .isEqualTo("{read:10,filtered:0,accepted:8,quarantined:2,balanced:true}");
    assertThat(rows(delivered.get("datasets"), "dataset", "files", "files_rejected"))
        .containsExactly("unit 2 0", "phone_line 2 0", "phone_contact 2 0", "booking 1 1");
    assertThat(text(delivered.get("rejected_files")))
        .isEqualTo(
            "[{path:region=12/source=canonical-booking/period=2026-01/part.csv.gz,"
                + "dataset:booking,reason:not gzip,run:1}]");
    assertThat(delivered.get("redelivered_files")).isEmpty();
    assertThat(text(run.get("region_months").get("measured")))
        .isEqualTo("[{region:09,period:2026-01},{region:12,period:2026-01}]");
    assertThat(text(run.get("contacts").get(0)))
        .isEqualTo(
            "{dataset:phone_contact,accepted:4,answered:2,missed:2,excluded:0,absorbed:0,"
                + "balanced:true}");
    assertThat(rows(run.get("figures"), "measure", "period", "numerator", "denominator"))
        .containsExactly("same_day_phone 2026-01 2 4", "same_day_total 2026-01 2 4");
    assertThat(rows(run.get("lacking").get("gaps"), "region", "dataset", "status"))
        .contains("01 unit MISSING", "12 booking MISSING")
        .doesNotContain("09 phone_contact MISSING");
    assertThat(run.get("tables").findValuesAsText("written")).containsOnly("true");
    assertThat(run.get("tables").findValues("before")).allMatch(JsonNode::isNull);
    assertThat(rows(run.get("stages"), "name"))
        .startsWith("starting Spark", "listing the landing", "reading unit")
        .endsWith("looking at the result");
    assertThat(run.get("time").get("seconds").asDouble())
        .isGreaterThanOrEqualTo(
            StreamSupport.stream(run.get("stages").spliterator(), false)
                .mapToDouble(stage -> stage.get("seconds").asDouble())
                .sum());
  }

  @Test
  void aRunWithoutNewsStillTellsWhatIsLacking() {
    JsonNode run = SUMMARIES.get("nothing new");
    assertThat(text(run.get("result"))).isEqualTo("{status:NOTHING_NEW,exit_code:3,message:null}");
    assertThat(run.get("run").get("number").isNull()).isTrue();
    assertThat(run.get("delivered").get("files").asInt()).isZero();
    assertThat(run.get("delivered").get("rejected_files")).hasSize(1);
    assertThat(run.get("figures")).isEmpty();
    assertThat(run.get("lacking")).isEqualTo(SUMMARIES.get("rejected").get("lacking"));
    assertThat(run.get("tables").findValuesAsText("written")).containsOnly("false");
  }

  @Test
  void aRedeliveryTellsWhichFilesCameLateAndWhichTablesItWrote() {
    JsonNode run = SUMMARIES.get("corrected");
    assertThat(text(run.get("result"))).isEqualTo("{status:DONE,exit_code:0,message:null}");
    assertThat(rows(run.get("delivered").get("redelivered_files"), "region", "change", "path"))
        .containsExactlyInAnyOrder(
            "09 ADDED region=09/source=canonical-chat-case/period=2026-01/part.csv",
            "09 CHANGED region=09/source=canonical-phone-contact/period=2026-01/part.csv",
            "12 REMOVED region=12/source=canonical-booking/period=2026-01/part.csv.gz");
    assertThat(rows(run.get("contacts"), "dataset", "accepted", "answered", "balanced"))
        .containsExactly("phone_contact 4 3 true", "chat_case 1 0 true");
    assertThat(rows(run.get("tables"), "table", "written")).contains("chat_case true");
    JsonNode contacts = row(run.get("tables"), "table", "phone_contact");
    assertThat(contacts.get("after").asLong()).isGreaterThan(contacts.get("before").asLong());
  }

  @Test
  void contactsThatLackAnOutcomeAreSeen() {
    assertThat(unbalanced)
        .extracting(each -> each.dataset() + " " + each.accepted() + " " + each.balanced())
        .containsExactly("phone_contact 4 false", "chat_case 1 false");
  }

  /** What the balance says when a region's outcomes are gone. */
  private static List<RunSummary.Contacts> withoutOutcomes() {
    Lake lake = new TestLake(folder.resolve("lake")).open();
    Set<RegionMonth> one = Set.of(new RegionMonth("09", "2026-01"));
    LakeRun run = lake.begin();
    run.replace(
        LakeTable.CONTACT_OUTCOME, lake.table(LakeTable.CONTACT_OUTCOME).where("false"), one);
    run.commit("skr-2.0", lake.snapshot().keyFingerprint(), Set.of());
    Ledger ledger = Ledger.of(lake);
    return ContactBalance.of(lake, ledger, ledger.regionMonths());
  }

  @Test
  void whatIsRefusedOrFailsIsToldWithoutWhatOthersSay() {
    JsonNode refused = SUMMARIES.get("refused").get("result");
    assertThat(text(refused))
        .startsWith("{status:REFUSED,exit_code:2,message:the pseudonym key is");
    JsonNode failed = SUMMARIES.get("failed").get("result");
    assertThat(text(failed))
        .startsWith("{status:FAILED,exit_code:1,message:IllegalStateException at se.nollan.")
        .endsWith("; the log says more}")
        .doesNotContain("ledger");
    assertThat(SUMMARIES.get("failed").get("run").get("number").isNull()).isTrue();
  }

  @Test
  void aRunThatHasNotEndedSaysSo() {
    JsonNode begun = SUMMARIES.get("begun");
    assertThat(text(begun.get("result"))).isEqualTo("{status:RUNNING,exit_code:null,message:null}");
    assertThat(begun.get("time").get("finished_at").isNull()).isTrue();
  }

  @Test
  void aSummaryThatCannotBeWrittenIsToldBeforeAnythingIsDone() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    SummaryOption option =
        CommandLine.populateCommand(new SummaryOption(), "--summary", file + "/summary.json");
    assertThatThrownBy(
            () ->
                option.of(
                    option.account("run", "lake", Optional.empty()),
                    () -> {
                      throw new AssertionError("nothing may be done");
                    }))
        .isInstanceOf(se.nollan.store.StoreException.class)
        .hasMessageContaining("summary.json");
  }

  private static void summary(String which, Pseudonyms pseudonyms) throws IOException {
    Path file = folder.resolve("summaries/" + which + ".json");
    SummaryOption option =
        CommandLine.populateCommand(new SummaryOption(), "--summary", file.toString());
    String lake = folder.resolve("lake").toString();
    String landing = folder.resolve("landing").toString();
    DeliveryRequest request =
        new DeliveryRequest(
            landing,
            new LakeTurn(lake, new Writers.Several(Duration.ZERO)),
            Optional.empty(),
            pseudonyms,
            Sources.canonical(),
            Changes.Comparison.LISTING,
            Set.of());
    RunAccount account = option.account("run", lake, Optional.of(landing));
    try {
      quietly(
          () ->
              option.of(
                  account,
                  () -> {
                    keep("begun", file);
                    TerminalProgress progress =
                        TerminalProgress.start("starting Spark", account.stages());
                    return new Delivery(TestSpark.session(), progress, request, account)
                        .take(Pipeline.Until.MEASURED);
                  }));
    } catch (Exception e) {
      assertThat(which).isIn("refused", "failed");
    }
    keep(which, file);
  }

  private static void keep(String which, Path file) {
    try {
      SUMMARIES.put(which, JSON.readTree(file.toFile()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What a run tells people is not of interest here. */
  private static void quietly(Runnable run) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    System.setOut(nowhere);
    System.setErr(nowhere);
    try {
      run.run();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private static Path write(String region, String dataset, String text) throws IOException {
    Path file =
        folder.resolve(
            "landing/region=%s/source=canonical-%s/period=2026-01/part.csv"
                .formatted(region, dataset));
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Calls at nine, by the line and the hour of the answer. */
  private static String calls(String... lineAndAnswer) {
    StringBuilder text =
        new StringBuilder(
            "contact_id,line_id,arrived_at,channel,caller_number,queue_state,case_kind,created_by,"
                + "caller_kind,answered_at\n");
    for (int i = 0; i < lineAndAnswer.length; i++) {
      String[] of = lineAndAnswer[i].split(",", -1);
      text.append(
          "c%d,%s,2026-01-13T09:00:00,call,070-123 45 6%d,open,callback,patient,patient,%s%n"
              .formatted(i, of[0], i, of[1].isEmpty() ? "" : "2026-01-13T" + of[1] + ":00:00"));
    }
    return text.toString();
  }

  private static String chat() {
    return """
    case_id,unit_id,patient_id,health_issue,created_at,queued_at,initiated_by
    k,SE2321000016-A,191212121212,gallsten,2026-01-13T09:00:00,2026-01-13T09:00:00,patient
    """;
  }

  private static long bytesOfFirstRun() {
    long calls = calls("L,10", "L,", "nowhere,").length();
    long units = "unit_id,unit_name,operator,unit_type\nSE2321000016-A,A,public,other\n".length();
    long lines =
        "line_id,unit_id,kind,system,automated\nL,SE2321000016-A,main,other,true\n".length();
    return 2 * (calls + units + lines) + "no gzip".length();
  }

  private static List<com.networknt.schema.Error> problems(JsonNode summary) {
    Consumer<ExecutionContext> strict =
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true));
    return schema.validate(summary.toString(), InputFormat.JSON, strict);
  }

  private static JsonNode row(JsonNode array, String field, String value) {
    return StreamSupport.stream(array.spliterator(), false)
        .filter(each -> each.get(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> rows(JsonNode array, String... fields) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(
            each ->
                String.join(" ", Stream.of(fields).map(field -> each.get(field).asText()).toList()))
        .toList();
  }

  private static String text(JsonNode node) {
    return node.toString().replace("\"", "");
  }
}
