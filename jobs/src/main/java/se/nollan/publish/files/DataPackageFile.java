package se.nollan.publish.files;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedMeasure;
import se.nollan.publish.Publisher;

/**
 * What the CSV files hold, for programs: a Frictionless Data Package, version 1, with the type of
 * every column, what it may hold, and each file's checksum.
 */
final class DataPackageFile implements PublicationFile {
  private static final List<OpenTable<?>> TABLES =
      List.of(StatisticsTable.table(), CoverageTable.table());

  @Override
  public String name() {
    return "datapackage.json";
  }

  @Override
  public Wording title() {
    return new Wording(
        "Beskrivning av CSV-filerna för program (Frictionless Data Package)",
        "Description of the CSV files for programs (Frictionless Data Package)");
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    ObjectNode described = Json.object();
    described.put("profile", "tabular-data-package");
    described.put("name", "kontakt-samma-dag");
    described.put("title", Titles.of(publication).english());
    described.put("description", Titles.description().english());
    described.put("version", Integer.toString(publication.edition().number()));
    described.put("created", publication.edition().made().toString());
    described.putArray("keywords").add("primärvård").add("kontakt samma dag").add("webbtidbok");
    publishedBy(described, publication.quality().publisher());
    ArrayNode sources = described.putArray("sources");
    publication.measures().stream()
        .map(PublishedMeasure::source)
        .distinct()
        .forEach(source -> sources.addObject().put("title", source));
    ArrayNode resources = described.putArray("resources");
    for (OpenTable<?> table : TABLES) {
      resources.add(resource(table, publication));
    }
    Json.write(described, out);
  }

  private static void publishedBy(ObjectNode described, Publisher publisher) {
    if (!publisher.licence().isEmpty()) {
      described
          .putArray("licenses")
          .addObject()
          .put("name", publisher.licence())
          .put("path", publisher.licenceUrl());
    }
    if (!publisher.name().isEmpty()) {
      ObjectNode contributor =
          described
              .putArray("contributors")
              .addObject()
              .put("title", publisher.name())
              .put("role", "publisher");
      if (publisher.contact().matches("[^@\\s]+@[^@\\s]+")) {
        contributor.put("email", publisher.contact());
      } else if (publisher.contact().matches("https?://\\S+")) {
        contributor.put("path", publisher.contact());
      }
    }
  }

  private static <R> ObjectNode resource(OpenTable<R> table, Publication publication)
      throws IOException {
    CsvFile<R> file = new CsvFile<>(table);
    Checksum checksum = new Checksum();
    file.write(publication, checksum);
    ObjectNode resource = Json.object();
    resource.put("profile", "tabular-data-resource");
    resource.put("name", table.name());
    resource.put("path", file.name());
    resource.put("title", table.title().english());
    resource.put("description", table.description());
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("bytes", checksum.bytes());
    resource.put("hash", "sha256:" + checksum.hex());
    resource
        .putObject("dialect")
        .put("delimiter", ",")
        .put("lineTerminator", "\n")
        .put("quoteChar", "\"")
        .put("doubleQuote", true)
        .put("skipInitialSpace", false)
        .put("header", true);
    ObjectNode schema = resource.putObject("schema");
    ArrayNode fields = schema.putArray("fields");
    table.columns().apply(publication).forEach(column -> fields.add(field(column)));
    // An empty text is a text: the nation's region, or a name that nobody tells.
    Arrays.stream(Absence.values())
        .map(Absence::mark)
        .forEach(schema.putArray("missingValues")::add);
    table.key().forEach(schema.putArray("primaryKey")::add);
    return resource;
  }

  private static ObjectNode field(Column<?> column) {
    ObjectNode field = Json.object();
    field.put("name", column.name());
    field.put("type", type(column.kind()));
    field.put("title", column.title().english());
    field.put("description", column.description());
    ObjectNode constraints = Json.object();
    if (column.kind() instanceof Column.OneOf oneOf) {
      constraints.put("required", true);
      oneOf.codes().forEach(constraints.putArray("enum")::add);
    } else if (column.kind() instanceof Column.TextLike like) {
      constraints.put("pattern", like.pattern());
    } else if (!(column.kind() instanceof Column.AnyText)) {
      constraints.put("minimum", 0);
      if (column.kind() instanceof Column.Share) {
        constraints.put("maximum", 1);
      }
    }
    return constraints.isEmpty() ? field : field.set("constraints", constraints);
  }

  private static String type(Column.Kind kind) {
    if (kind instanceof Column.Count) {
      return "integer";
    }
    return kind instanceof Column.Share ? "number" : "string";
  }

  /** The files that it describes. */
  static Stream<String> described() {
    return TABLES.stream().map(table -> table.name() + ".csv");
  }
}
