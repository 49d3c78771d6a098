package se.nollan.publish.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Note;
import se.nollan.publish.Publication;
import se.nollan.publish.Publisher;

/**
 * Figures as a JSON-stat 2.0 dataset, the form that PX-Web itself gives and its users' tools read.
 * Labels are Swedish. The nation and the regions are one dataset, with every group of units; units
 * are another, of their whole figure only: as one cube, most of it would be empty places, since a
 * thousand units are each of one operator and one type. Empty places are left out of {@code value}
 * and {@code status} both; where a figure could stand and does not, {@code status} has the mark.
 */
final class JsonStatFile implements PublicationFile {
  private final String name;
  private final Wording title;
  private final Predicate<StatisticKey> ours;

  private JsonStatFile(String name, Wording title, Predicate<StatisticKey> ours) {
    this.name = name;
    this.title = title;
    this.ours = ours;
  }

  static JsonStatFile ofRegions() {
    return new JsonStatFile(
        "statistics.json",
        new Wording("Riket och regionerna (JSON-stat 2.0)", "Nation and regions (JSON-stat 2.0)"),
        key -> key.level() != Level.UNIT);
  }

  static JsonStatFile ofUnits() {
    return new JsonStatFile(
        "statistics-units.json",
        new Wording("Enheterna (JSON-stat 2.0)", "Units (JSON-stat 2.0)"),
        key -> key.level() == Level.UNIT && key.unitGroup().equals("all"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Wording title() {
    return title;
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    Cube cube = Cube.of(publication, ours);
    try (JsonGenerator json = Json.generator(out)) {
      json.writeStartObject();
      json.writeStringField("version", "2.0");
      json.writeStringField("class", "dataset");
      json.writeStringField("label", Titles.of(publication).swedish());
      json.writeStringField("source", source(publication.quality().publisher()));
      json.writeStringField("updated", publication.edition().made().toString());
      texts(json, "note", notes(publication));
      texts(json, "id", cube.dimensions().stream().map(Cube.Dimension::id).toList());
      json.writeArrayFieldStart("size");
      for (Cube.Dimension dimension : cube.dimensions()) {
        json.writeNumber(dimension.labels().size());
      }
      json.writeEndArray();
      json.writeObjectFieldStart("role");
      texts(json, "time", List.of("period"));
      texts(json, "geo", List.of("area"));
      texts(json, "metric", List.of("content"));
      json.writeEndObject();
      json.writeObjectFieldStart("dimension");
      for (Cube.Dimension dimension : cube.dimensions()) {
        write(json, dimension);
      }
      json.writeEndObject();
      places(json, cube);
      marks(json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void places(JsonGenerator json, Cube cube) throws IOException {
    json.writeObjectFieldStart("value");
    cube.forEach(
        (place, entry) -> {
          if (entry instanceof Entry.Number number) {
            json.writeFieldName(Long.toString(place));
            json.writeNumber(number.number());
          }
        });
    json.writeEndObject();
    json.writeObjectFieldStart("status");
    cube.forEach(
        (place, entry) -> {
          if (entry instanceof Entry.None none) {
            json.writeStringField(Long.toString(place), none.why().mark());
          }
        });
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Cube.Dimension dimension) throws IOException {
    json.writeObjectFieldStart(dimension.id());
    json.writeStringField("label", dimension.title());
    json.writeObjectFieldStart("category");
    texts(json, "index", List.copyOf(dimension.labels().keySet()));
    json.writeObjectFieldStart("label");
    for (Map.Entry<String, String> label : dimension.labels().entrySet()) {
      json.writeStringField(label.getKey(), label.getValue());
    }
    json.writeEndObject();
    if (dimension.id().equals("content")) {
      Cube.units(json);
    }
    if (dimension.id().equals("area") && dimension.labels().containsKey("SE")) {
      json.writeObjectFieldStart("child");
      texts(
          json,
          "SE",
          dimension.labels().keySet().stream().filter(area -> !area.equals("SE")).toList());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What the marks mean, where readers of Eurostat's JSON-stat look for it. */
  private static void marks(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("extension");
    json.writeObjectFieldStart("status");
    json.writeObjectFieldStart("label");
    for (Absence why : Absence.values()) {
      json.writeStringField(why.mark(), why.wording().swedish());
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static List<String> notes(Publication publication) {
    List<String> general =
        List.of(
            Titles.description().swedish(),
            "Tal med en nämnare under %s visas inte, och inte heller andra tal som skulle röja dem."
                .formatted(publication.edition().leastDenominator()),
            "Kontakter är bedömda enligt %s.".formatted(publication.edition().definition()),
            "Ett år är summan av de av årets månader som publikationen gäller.",
            "En plats utan både tal och tecken finns inte: området har ingen sådan grupp, eller"
                + " måttet ingen sådan period.");
    return Stream.concat(
            general.stream(), publication.quality().notes().stream().map(Note::swedish))
        .toList();
  }

  private static String source(Publisher publisher) {
    return publisher.name().isEmpty() ? "Utgivaren är inte angiven" : publisher.nameAndContact();
  }

  private static void texts(JsonGenerator json, String field, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
