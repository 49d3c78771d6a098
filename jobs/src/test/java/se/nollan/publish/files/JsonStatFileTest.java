package se.nollan.publish.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What readers of JSON-stat find in each place of the cube. */
class JsonStatFileTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void eachFigureStandsInItsPlace() throws IOException {
    assertThat(unfolded(regions()))
        .containsExactly(
            "same_day_phone SE all 2026 ci_high 0.813109",
            "same_day_phone SE all 2026 ci_low 0.811579",
            "same_day_phone SE all 2026 denominator 1000000",
            "same_day_phone SE all 2026 mean_of_months 0.812346",
            "same_day_phone SE all 2026 numerator 812345",
            "same_day_phone SE all 2026 value 0.812345",
            "same_day_phone SE all 2026-01 ci_high 0.813109",
            "same_day_phone SE all 2026-01 ci_low 0.811579",
            "same_day_phone SE all 2026-01 denominator 1000000",
            "same_day_phone SE all 2026-01 numerator 812345",
            "same_day_phone SE all 2026-01 value 0.812345",
            "same_day_phone SE private 2026 ci_high x",
            "same_day_phone SE private 2026 ci_low x",
            "same_day_phone SE private 2026 denominator x",
            "same_day_phone SE private 2026 mean_of_months x",
            "same_day_phone SE private 2026 numerator x",
            "same_day_phone SE private 2026 value x",
            "same_day_phone 12 all 2026-01 ci_high 0.938508",
            "same_day_phone 12 all 2026-01 ci_low 0.20766",
            "same_day_phone 12 all 2026-01 denominator 3",
            "same_day_phone 12 all 2026-01 numerator 2",
            "same_day_phone 12 all 2026-01 value 0.666667");
  }

  @Test
  void ofUnitsAreTheirWholeFiguresAndNoTwoStatusesLookAlike() throws IOException {
    JsonNode units = read(JsonStatFile.ofUnits());
    assertThat(unfolded(units).stream().filter(place -> place.contains(" value ")))
        .containsExactlyInAnyOrder(
            "same_day_chat SE2321000016-A all 2026-01 value x",
            "same_day_chat SE2321000016-A all 2026-02 value -",
            "same_day_phone SE2321000016-A all 2026-01 value 0.666667",
            "same_day_phone SE2321000016-A all 2026-02 value ..",
            "same_day_total SE2321000016-A all 2026-01 value .",
            "self_booked SE2321000016-A all 2026-01 value 0.0");
    assertThat(units.at("/dimension/area/category/label/SE2321000016-A").asText())
        .isEqualTo("Åsö vårdcentral");
    assertThat(units.at("/dimension/area/category").has("child")).isFalse();
  }

  @Test
  void theCubeTellsItsSidesAndWhatTheMarksMean() throws IOException {
    JsonNode cube = regions();
    assertThat(texts(cube.get("id")))
        .containsExactly("measure", "area", "unit_group", "period", "content");
    assertThat(cube.get("size").toString()).isEqualTo("[4,2,2,2,6]");
    assertThat(cube.get("role").toString())
        .isEqualTo("{\"time\":[\"period\"],\"geo\":[\"area\"],\"metric\":[\"content\"]}");
    assertThat(cube.at("/dimension/area/category/child").toString()).isEqualTo("{\"SE\":[\"12\"]}");
    assertThat(cube.at("/dimension/unit_group/category/label").toString())
        .isEqualTo("{\"all\":\"alla\",\"private\":\"privat regi\"}");
    JsonNode marks = cube.at("/extension/status/label");
    cube.get("status").forEach(mark -> assertThat(marks.has(mark.asText())).isTrue());
    assertThat(texts(cube.get("note"))).contains("Mars är inte med.");
  }

  private static JsonNode regions() throws IOException {
    return read(JsonStatFile.ofRegions());
  }

  private static JsonNode read(PublicationFile file) throws IOException {
    return JSON.readTree(Publications.bytes(file, Publications.ofEveryKind()));
  }

  /** Each place that holds something, by the ids of its sides; as the standard says to count. */
  private static List<String> unfolded(JsonNode cube) {
    List<String> found = new ArrayList<>();
    Map<Long, String> places = new TreeMap<>();
    for (String what : List.of("value", "status")) {
      for (Map.Entry<String, JsonNode> each : cube.get(what).properties()) {
        assertThat(places.put(Long.valueOf(each.getKey()), each.getValue().asText())).isNull();
      }
    }
    List<String> ids = texts(cube.get("id"));
    places.forEach(
        (place, held) -> {
          String[] names = new String[ids.size()];
          long rest = place;
          for (int i = ids.size() - 1; i >= 0; i--) {
            List<String> index = texts(cube.at("/dimension/" + ids.get(i) + "/category/index"));
            names[i] = index.get((int) (rest % index.size()));
            rest /= index.size();
          }
          assertThat(rest).isZero();
          found.add(String.join(" ", Arrays.asList(names)) + " " + held);
        });
    // Contents in the order of their ids, so that the list is easy to read.
    found.sort(
        Comparator.comparing((String each) -> !each.contains(" SE "))
            .thenComparing(Comparator.naturalOrder()));
    return found;
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
