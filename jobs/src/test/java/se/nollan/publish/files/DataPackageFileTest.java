package se.nollan.publish.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.nollan.publish.Publication;
import se.nollan.publish.Publisher;

/** The data package has the published form, and says of the CSV files what is so. */
class DataPackageFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, PublicationFile> FILES =
      Map.of(
          "statistics", new CsvFile<>(StatisticsTable.table()),
          "coverage", new CsvFile<>(CoverageTable.table()));

  private static Schema published;

  @BeforeAll
  static void readSchema() throws IOException {
    String path = "/frictionless/tabular-data-package.json";
    try (InputStream schema = DataPackageFileTest.class.getResourceAsStream(path)) {
      published =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void itHasThePublishedForm() throws IOException {
    assertThat(problems(described(Publications.ofEveryKind()))).isEmpty();
    Publisher publisher =
        new Publisher("Region X", "statistik@example.org", "CC0-1.0", "https://example.org/cc0");
    JsonNode ofPublisher = described(new Publications().by(publisher).make());
    assertThat(problems(ofPublisher)).isEmpty();
    assertThat(ofPublisher.get("licenses").get(0).get("name").asText()).isEqualTo("CC0-1.0");
    assertThat(ofPublisher.at("/contributors/0/title").asText()).isEqualTo("Region X");
    assertThat(ofPublisher.at("/contributors/0/email").asText()).isEqualTo("statistik@example.org");
  }

  @Test
  void aLicenceThatIsNotStatedIsNotClaimed() throws IOException {
    JsonNode described = described(Publications.ofEveryKind());
    assertThat(described.has("licenses")).isFalse();
    assertThat(described.has("contributors")).isFalse();
  }

  @Test
  void thePublishedFormTakesNoOtherTypes() throws IOException {
    ObjectNode described = (ObjectNode) described(Publications.ofEveryKind());
    ((ObjectNode) described.at("/resources/0/schema/fields/0")).put("type", "text");
    assertThat(problems(described)).isNotEmpty();
  }

  @Test
  void itSaysEachFilesColumnsLengthAndChecksum() throws IOException, GeneralSecurityException {
    Publication publication = Publications.ofEveryKind();
    for (JsonNode resource : described(publication).get("resources")) {
      byte[] file = Publications.bytes(FILES.get(resource.get("name").asText()), publication);
      assertThat(resource.get("bytes").asLong()).isEqualTo(file.length);
      String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
      assertThat(resource.get("hash").asText()).isEqualTo("sha256:" + sha);
      List<String> header = CsvFileTest.rows(new String(file, StandardCharsets.UTF_8)).get(0);
      assertThat(resource.at("/schema/fields").findValuesAsText("name")).isEqualTo(header);
    }
  }

  @Test
  void whatStandsInTheFilesIsWhatItSays() throws IOException {
    Publication publication = Publications.ofEveryKind();
    for (JsonNode resource : described(publication).get("resources")) {
      String file = Publications.text(FILES.get(resource.get("name").asText()), publication);
      List<String> marks = texts(resource.at("/schema/missingValues"));
      List<List<String>> rows = CsvFileTest.rows(file);
      JsonNode fields = resource.at("/schema/fields");
      for (List<String> row : rows.subList(1, rows.size())) {
        IntStream.range(0, row.size())
            .filter(i -> !marks.contains(row.get(i)))
            .forEach(i -> assertThat(row.get(i)).matches(value -> holds(fields.get(i), value)));
      }
    }
  }

  private static boolean holds(JsonNode field, String value) {
    JsonNode constraints = field.path("constraints");
    return switch (field.get("type").asText()) {
      case "integer" -> value.matches("[0-9]+");
      case "number" -> value.matches("[01][.][0-9]{6}") && Double.parseDouble(value) <= 1;
      default ->
          constraints.has("enum")
              ? texts(constraints.get("enum")).contains(value)
              : value.matches(constraints.path("pattern").asText("(?s).*"));
    };
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static JsonNode described(Publication publication) throws IOException {
    return JSON.readTree(Publications.bytes(new DataPackageFile(), publication));
  }

  private static List<com.networknt.schema.Error> problems(JsonNode described) {
    return published.validate(described.toString(), InputFormat.JSON);
  }
}
