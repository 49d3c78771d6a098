package se.nollan.publish.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedMeasure;

/**
 * Figures laid out along measure, area, group of units, period and content; the last runs fastest.
 */
final class Cube {

  /**
   * A side of the cube.
   *
   * @param labels of its places, by id, in order
   */
  record Dimension(String id, String title, Map<String, String> labels) {}

  /** Takes what stands in a place. */
  interface Visitor {
    void visit(long place, Entry entry) throws IOException;
  }

  /** A number of a figure. */
  private record Content(String id, String label, String unit, Function<FigureRow, Entry> entry) {
    int decimals() {
      return unit.equals("antal") ? 0 : Entry.DECIMALS;
    }
  }

  private static final List<Content> CONTENTS =
      List.of(
          new Content("numerator", "Täljare", "antal", FigureRow::numerator),
          new Content("denominator", "Nämnare", "antal", FigureRow::denominator),
          new Content("value", "Andel", "andel", FigureRow::share),
          new Content("ci_low", "Andel, intervallets undre gräns", "andel", FigureRow::low),
          new Content("ci_high", "Andel, intervallets övre gräns", "andel", FigureRow::high),
          new Content("mean_of_months", "Medel av årets månader", "andel", FigureRow::mean));

  private final List<Dimension> dimensions;
  private final Map<StatisticKey, FigureRow> figures;
  private final Map<String, StatisticKey> areas;

  private Cube(
      List<Dimension> dimensions,
      Map<StatisticKey, FigureRow> figures,
      Map<String, StatisticKey> areas) {
    this.dimensions = dimensions;
    this.figures = figures;
    this.areas = areas;
  }

  static Cube of(Publication publication, Predicate<StatisticKey> ours) {
    Map<StatisticKey, FigureRow> figures = new HashMap<>();
    Map<String, StatisticKey> areas = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> periods = new TreeMap<>();
    Map<String, String> groups = new HashMap<>();
    for (FigureRow row : StatisticsTable.rows(publication)) {
      StatisticKey key = row.key();
      if (ours.test(key)) {
        figures.put(key, row);
        areas.putIfAbsent(key.area(), key);
        names.merge(key.area(), row.figure().areaName(), (old, now) -> now.isEmpty() ? old : now);
        periods.put(key.period(), key.period());
        groups.put(key.unitGroup(), Names.of(Names.UNIT_GROUPS, key.unitGroup(), Language.SWEDISH));
      }
    }
    names.replaceAll((area, name) -> name.isEmpty() ? area : name);
    Map<String, String> measures = new LinkedHashMap<>();
    for (PublishedMeasure measure : publication.measures()) {
      measures.put(measure.id(), measure.swedish());
    }
    Map<String, String> contents = new LinkedHashMap<>();
    CONTENTS.forEach(content -> contents.put(content.id(), content.label()));
    return new Cube(
        List.of(
            new Dimension("measure", "Mått", measures),
            new Dimension("area", "Område", names),
            new Dimension("unit_group", "Enhetsgrupp", inOrder(groups)),
            new Dimension("period", "Period", periods),
            new Dimension("content", "Tabellinnehåll", contents)),
        figures,
        areas);
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  /** Visits each place that a figure is of, in order. */
  void forEach(Visitor visitor) throws IOException {
    List<String> groups = List.copyOf(dimensions.get(2).labels().keySet());
    List<String> periods = List.copyOf(dimensions.get(3).labels().keySet());
    long place = 0;
    for (String measure : dimensions.get(0).labels().keySet()) {
      for (StatisticKey area : inOrder()) {
        for (String group : groups) {
          for (String period : periods) {
            FigureRow row = figures.get(key(measure, area, group, period));
            if (row != null) {
              visit(place, row, visitor);
            }
            place += CONTENTS.size();
          }
        }
      }
    }
  }

  private static void visit(long place, FigureRow row, Visitor visitor) throws IOException {
    for (int i = 0; i < CONTENTS.size(); i++) {
      Content content = CONTENTS.get(i);
      if (row.key().ofYear() || !content.id().equals("mean_of_months")) {
        visitor.visit(place + i, content.entry().apply(row));
      }
    }
  }

  /** What the contents are counted in. */
  static void units(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("unit");
    for (Content content : CONTENTS) {
      json.writeObjectFieldStart(content.id());
      json.writeStringField("label", content.unit());
      json.writeNumberField("decimals", content.decimals());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private List<StatisticKey> inOrder() {
    return new ArrayList<>(areas.values());
  }

  private static StatisticKey key(String measure, StatisticKey area, String group, String period) {
    Level level = area.level();
    return new StatisticKey(measure, level, area.area(), area.region(), group, period);
  }

  private static Map<String, String> inOrder(Map<String, String> groups) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (String group : Names.UNIT_GROUPS.keySet()) {
      if (groups.containsKey(group)) {
        ordered.put(group, groups.get(group));
      }
    }
    return ordered;
  }
}
