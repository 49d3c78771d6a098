package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpServer;
import io.openlineage.client.OpenLineage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Pseudonyms;
import se.nollan.ingest.Sources;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Snapshot;
import se.nollan.lake.Writers;
import se.nollan.lineage.DatasetName;
import se.nollan.lineage.RunEvent;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** What runs tell OpenLineage, and that it is of OpenLineage's form. */
class RunLineageTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  @TempDir private static Path folder;
  private static Schema schema;
  private static final Map<String, List<JsonNode>> EVENTS = new TreeMap<>();
  private static final Map<String, String> TOLD = new TreeMap<>();
  private static final Map<String, Integer> CODES = new TreeMap<>();

  /** One lake's life: what each run sent, by what is special of the run. */
  @BeforeAll
  static void run() throws IOException {
    try (var text = RunLineageTest.class.getResourceAsStream("/lineage/event.schema.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
    write("09", "unit", "unit_id,unit_name,operator,unit_type\nSE2321000016-A,A,public,other\n");
    write(
        "09",
        "phone-line",
        "line_id,unit_id,kind,system,automated\nL,SE2321000016-A,main,other,true\n");
    write("09", "phone-contact", calls("L", "L", "nowhere"));
    write("12", "phone-contact", "no header of ours\n");
    run("not switched on", TestLake.PSEUDONYMS, Map.of("OPENLINEAGE_DISABLED", "true"));
    Files.writeString(calls(), calls("L", "L"));
    run("corrected", TestLake.PSEUDONYMS, toFile());
    run("nothing new", TestLake.PSEUDONYMS, toFile());
    byte[] otherKey = "another key of thirty-two bytes, or more".getBytes(StandardCharsets.UTF_8);
    run("refused", Pseudonyms.of(otherKey), toFile());
    run("misconfigured", TestLake.PSEUDONYMS, Map.of("OPENLINEAGE__TRANSPORT__TYPE", "kafka"));
    withAServerThatFails();

    Files.writeString(calls(), calls("L"));
    try (Stream<Path> lines = Files.walk(folder.resolve("lake/phone_line"))) {
      for (Path file : lines.filter(f -> f.toString().endsWith(".json")).toList()) {
        Files.writeString(file, "no log");
      }
    }
    run("failed", TestLake.PSEUDONYMS, toFile());
  }

  @ParameterizedTest
  @ValueSource(strings = {"corrected", "nothing new", "refused", "failed"})
  void eachRunHasABeginAndAnEnd(String which) {
    List<JsonNode> events = EVENTS.get(which);
    assertThat(events).hasSize(2);
    assertThat(events.get(0).get("eventType").asText()).isEqualTo("START");
    assertThat(events.get(1).at("/run/runId")).isEqualTo(events.get(0).at("/run/runId"));
    assertThat(events.get(1).get("job")).isEqualTo(events.get(0).get("job"));
    assertThat(events.get(1).at("/job/namespace").asText()).isEqualTo("nollan");
    assertThat(events.get(1).at("/job/name").asText()).isEqualTo("nollan.run");
  }

  @ParameterizedTest
  @ValueSource(strings = {"corrected", "nothing new", "refused", "failed"})
  void everyEventHasTheFormAndNoPersonIsInIt(String which) {
    for (JsonNode event : EVENTS.get(which)) {
      assertThat(
              schema.validate(
                  event.toString(),
                  InputFormat.JSON,
                  context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))))
          .isEmpty();
      assertThat(event.toString())
          .doesNotContain("070-123", "701234560", "a key of thirty", "another key of");
    }
  }

  @Test
  void theFormTakesNothingElse() {
    ObjectNode more = EVENTS.get("corrected").get(1).deepCopy();
    ((ObjectNode) more.at("/inputs/0/inputFacets/inputStatistics")).put("caller", "070");
    assertThat(schema.validate(more.toString(), InputFormat.JSON)).isNotEmpty();
    ObjectNode less = EVENTS.get("corrected").get(1).deepCopy();
    ((ObjectNode) less.at("/outputs/0/facets")).remove("version");
    assertThat(schema.validate(less.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"corrected", "nothing new", "refused", "failed"})
  void openLineagesOwnClientReadsAllOfEveryEvent(String which) throws IOException {
    for (JsonNode event : EVENTS.get(which)) {
      OpenLineage.RunEvent read = JSON.treeToValue(event, OpenLineage.RunEvent.class);
      assertThat(read.getEventTime().toInstant()).isEqualTo(event.get("eventTime").asText());
      assertThat(withoutTime(JSON.readTree(JSON.writeValueAsString(read))))
          .isEqualTo(withoutTime(event));
      assertThat(read.getRun().getFacets().getAdditionalProperties()).isEmpty();
      assertThat(read.getJob().getFacets().getAdditionalProperties()).isEmpty();
      for (OpenLineage.InputDataset input : read.getInputs()) {
        assertThat(input.getFacets().getAdditionalProperties()).isEmpty();
        assertThat(input.getInputFacets().getAdditionalProperties()).isEmpty();
        assertThat(input.getInputFacets().getInputStatistics().getAdditionalProperties()).isEmpty();
      }
      for (OpenLineage.OutputDataset output : read.getOutputs()) {
        assertThat(output.getFacets().getAdditionalProperties()).isEmpty();
        assertThat(output.getFacets().getSchema().getAdditionalProperties()).isEmpty();
        assertThat(output.getFacets().getVersion().getAdditionalProperties()).isEmpty();
        assertThat(output.getOutputFacets().getAdditionalProperties()).isEmpty();
      }
    }
  }

  @Test
  void everyPartNamesTheFormThatOpenLineagesOwnClientNames() {
    OpenLineage theirs = new OpenLineage(URI.create("urn:test"));
    Map<String, URI> forms =
        Map.of(
            "schema", theirs.newSchemaDatasetFacetBuilder().build().get_schemaURL(),
            "version", theirs.newDatasetVersionDatasetFacetBuilder().build().get_schemaURL(),
            "storage", theirs.newStorageDatasetFacetBuilder().build().get_schemaURL(),
            "documentation", theirs.newDocumentationDatasetFacetBuilder().build().get_schemaURL(),
            "inputStatistics",
                theirs.newInputStatisticsInputDatasetFacetBuilder().build().get_schemaURL(),
            "outputStatistics",
                theirs.newOutputStatisticsOutputDatasetFacetBuilder().build().get_schemaURL(),
            "errorMessage", theirs.newErrorMessageRunFacetBuilder().build().get_schemaURL(),
            "processing_engine",
                theirs.newProcessingEngineRunFacetBuilder().build().get_schemaURL(),
            "jobType", theirs.newJobTypeJobFacetBuilder().build().get_schemaURL(),
            "parent", theirs.newParentRunFacetBuilder().build().get_schemaURL());
    Set<String> expected = new TreeSet<>();
    forms.forEach((name, form) -> expected.add(name + " " + form));
    Set<String> sent = new TreeSet<>();
    EVENTS.values().forEach(events -> events.forEach(event -> addForms("", event, sent)));
    assertThat(sent).isEqualTo(expected);
    assertThat(EVENTS.get("corrected").get(0).get("schemaURL").asText())
        .isEqualTo(theirs.newRunEventBuilder().build().getSchemaURL().toString());
  }

  private static void addForms(String name, JsonNode node, Set<String> forms) {
    if (node.has("_schemaURL")) {
      forms.add(name + " " + node.get("_schemaURL").asText());
    }
    if (node.isArray()) {
      node.forEach(each -> addForms(name, each, forms));
    }
    node.fields().forEachRemaining(each -> addForms(each.getKey(), each.getValue(), forms));
  }

  @Test
  void aRunTellsWhichDeliveriesItRead() {
    JsonNode done = EVENTS.get("corrected").get(1);
    String landing = folder.resolve("landing").toString();
    assertThat(done.get("eventType").asText()).isEqualTo("COMPLETE");
    assertThat(done.get("inputs").findValuesAsText("namespace")).containsOnly("file");
    assertThat(done.get("inputs").findValuesAsText("name"))
        .containsExactly(
            landing + "/region=09/source=canonical-phone-contact",
            landing + "/region=09/source=canonical-phone-line",
            landing + "/region=09/source=canonical-unit");
    JsonNode calls = done.at("/inputs/0/inputFacets/inputStatistics");
    assertThat(calls.get("rowCount").asLong()).isEqualTo(2);
    assertThat(calls.get("fileCount").asLong()).isEqualTo(1);
    assertThat(calls.get("size").asLong()).isEqualTo(calls("L", "L").length());
  }

  @Test
  void aRunTellsWhichVersionsOfTablesItMade() throws IOException {
    OpenLineage.RunEvent done =
        JSON.treeToValue(EVENTS.get("corrected").get(1), OpenLineage.RunEvent.class);
    Snapshot now = new TestLake(folder.resolve("lake")).open().snapshot();
    assertThat(done.getOutputs())
        .extracting(OpenLineage.OutputDataset::getName)
        .contains(
            folder.resolve("lake/phone_contact").toString(),
            folder.resolve("lake/contact_outcome").toString(),
            folder.resolve("lake/statistic").toString())
        .doesNotContain(folder.resolve("lake/chat_case").toString());
    for (OpenLineage.OutputDataset table : done.getOutputs()) {
      LakeTable of = LakeTable.of(Path.of(table.getName()).getFileName().toString()).orElseThrow();
      assertThat(table.getFacets().getVersion().getDatasetVersion())
          .isEqualTo(String.valueOf(now.version(of).orElseThrow()));
      assertThat(table.getFacets().getSchema().getFields())
          .extracting(OpenLineage.SchemaDatasetFacetFields::getName)
          .containsExactly(of.schema().fieldNames());
    }
    assertThat(rows(done, "phone_contact")).contains(2L);
    assertThat(rows(done, "contact_outcome")).contains(2L);
    assertThat(rows(done, "statistic")).isPresent();
  }

  @Test
  void aRunWithoutNewsReadsAndWritesNothing() {
    JsonNode done = EVENTS.get("nothing new").get(1);
    assertThat(done.get("eventType").asText()).isEqualTo("COMPLETE");
    assertThat(done.get("inputs")).isEmpty();
    assertThat(done.get("outputs")).isEmpty();
  }

  @Test
  void aRunThatFailsSaysSoWithoutWhatOthersSay() {
    JsonNode refused = EVENTS.get("refused").get(1);
    assertThat(refused.get("eventType").asText()).isEqualTo("FAIL");
    assertThat(refused.at("/run/facets/errorMessage/message").asText())
        .startsWith("the pseudonym key is not the one");
    JsonNode failed = EVENTS.get("failed").get(1);
    assertThat(failed.get("eventType").asText()).isEqualTo("FAIL");
    assertThat(failed.at("/run/facets/errorMessage/message").asText())
        .endsWith("; the log says more")
        .doesNotContain("no log");
    assertThat(failed.get("inputs")).hasSize(3);
    assertThat(failed.at("/inputs/0/inputFacets/inputStatistics/rowCount").isMissingNode())
        .isTrue();
    assertThat(failed.get("outputs")).isEmpty();
  }

  @Test
  void nothingIsSentUnlessItIsSwitchedOn() {
    assertThat(EVENTS.get("not switched on")).isEmpty();
    assertThat(TOLD.get("not switched on")).isEmpty();
  }

  @Test
  void lineageThatIsLostIsOneLineAndNoFailedRun() {
    assertThat(TOLD.get("server fails"))
        .matches(
            "nollan: lineage of this run is lost: the lineage server at http://127.0.0.1:[0-9]+"
                + " answered 500\n");
    assertThat(TOLD.get("misconfigured"))
        .startsWith("nollan: lineage of this run is lost: the transport is to be http, file or")
        .hasLineCount(1);
    assertThat(CODES.get("server fails"))
        .isEqualTo(CODES.get("misconfigured"))
        .isEqualTo(CODES.get("nothing new"))
        .isEqualTo(ExitCode.REJECTED_FILES);
  }

  /** Files that lie as they should not, and a run that goes on where another one stopped. */
  @Test
  void aFileElsewhereIsTheLandingsAndTablesThatAreReadAreInputs() {
    Snapshot before =
        new Snapshot(1, "skr-2.0", "k", Set.of(), List.of(), Map.of(LakeTable.UNIT, 7L));
    LandingFile astray =
        new LandingFile("s3a://in/landing", "x/part.csv", "-", "-", "-", 10, 0, "");
    RunTrace trace =
        new RunTrace(
            Optional.of(before),
            Optional.of(before),
            List.of(new RunTrace.Read(astray, OptionalLong.of(1))),
            RunTrace.MEASURED,
            Map.of());
    TracedDatasets datasets = new TracedDatasets(DatasetName.of("s3a://out/lake"), trace);
    assertThat(datasets.inputs())
        .extracting(RunEvent.Dataset::name)
        .containsExactly(
            new DatasetName("s3://in", "landing"), new DatasetName("s3://out", "lake/unit"));
    assertThat(datasets.inputs().get(1).facets())
        .anyMatch(facet -> facet.content().equals(Map.of("datasetVersion", "7")));
    assertThat(datasets.outputs()).isEmpty();
  }

  /** The client writes no zeros at the end of a second. */
  private static JsonNode withoutTime(JsonNode event) {
    ObjectNode rest = event.deepCopy();
    rest.remove("eventTime");
    return rest;
  }

  private static Optional<Long> rows(OpenLineage.RunEvent event, String table) {
    return event.getOutputs().stream()
        .filter(each -> each.getName().endsWith("/" + table))
        .flatMap(each -> Stream.ofNullable(each.getOutputFacets().getOutputStatistics()))
        .map(OpenLineage.OutputStatisticsOutputDatasetFacet::getRowCount)
        .findFirst();
  }

  private static void withAServerThatFails() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        request -> {
          request.sendResponseHeaders(500, -1);
          request.close();
        });
    server.start();
    try {
      String url = "http://127.0.0.1:" + server.getAddress().getPort();
      run("server fails", TestLake.PSEUDONYMS, Map.of("OPENLINEAGE_URL", url));
    } finally {
      server.stop(0);
    }
  }

  private static Map<String, String> toFile() {
    return Map.of(
        "OPENLINEAGE_PARENT_ID",
        "airflow/nightly.nollan/0190a6e6-3b1c-7000-8000-000000000001",
        "OPENLINEAGE__TRANSPORT__TYPE",
        "file",
        "OPENLINEAGE__TRANSPORT__LOCATION",
        folder.resolve("events.jsonl").toString());
  }

  private static void run(String which, Pseudonyms pseudonyms, Map<String, String> environment)
      throws IOException {
    Path file = folder.resolve("events.jsonl");
    Files.deleteIfExists(file);
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
    RunAccount account = new RunAccount("run", lake, Optional.of(landing), false);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    RunLineage lineage = new RunLineage(environment, List.of(), new PrintStream(told, true));
    try {
      quietly(
          () ->
              CODES.put(
                  which,
                  lineage.of(
                      account,
                      () ->
                          new Delivery(
                                  TestSpark.session(),
                                  TerminalProgress.start("starting Spark", account.stages()),
                                  request,
                                  account)
                              .take(Pipeline.Until.MEASURED))));
    } catch (Exception e) {
      assertThat(which).isIn("refused", "failed");
    }
    List<JsonNode> events = new ArrayList<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        events.add(JSON.readTree(line));
      }
    }
    EVENTS.put(which, events);
    TOLD.put(which, told.toString(StandardCharsets.UTF_8));
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

  private static Path calls() {
    return folder.resolve(
        "landing/region=09/source=canonical-phone-contact/period=2026-01/part.csv");
  }

  private static void write(String region, String dataset, String text) throws IOException {
    Path file =
        folder.resolve(
            "landing/region=%s/source=canonical-%s/period=2026-01/part.csv"
                .formatted(region, dataset));
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static String calls(String... lines) {
    StringBuilder text =
        new StringBuilder(
            "contact_id,line_id,arrived_at,channel,caller_number,queue_state,case_kind,created_by,"
                + "caller_kind,answered_at\n");
    for (int i = 0; i < lines.length; i++) {
      text.append(
          "c%d,%s,2026-01-13T09:00:00,call,070-123 45 6%d,open,callback,patient,patient,%n"
              .formatted(i, lines[i], i));
    }
    return text.toString();
  }
}
