package se.nollan.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * That a run begins or has ended, and what it read and wrote. It holds no personal data: names of
 * folders and tables, counts, and Nollan's own words.
 *
 * @param type what happened
 * @param time when, UTC
 * @param producer a URI that says which program tells this
 * @param run which run
 * @param runFacets what is told of the run
 * @param inputs what it read
 * @param outputs what it wrote
 */
public record RunEvent(
    Type type,
    Instant time,
    String producer,
    UUID run,
    List<Facet> runFacets,
    Job job,
    List<Dataset> inputs,
    List<Dataset> outputs) {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String SCHEMA =
      "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";

  /** What happened to a run: it has one START, and one of the others. */
  public enum Type {
    START,
    COMPLETE,
    FAIL
  }

  /** What is run again and again. */
  public record Job(String namespace, String name, List<Facet> facets) {}

  /**
   * A dataset.
   *
   * @param facets what it is
   * @param statistics how much of it was read or written in this run
   */
  public record Dataset(DatasetName name, List<Facet> facets, List<Facet> statistics) {}

  /** The event as OpenLineage's JSON, in one line. */
  public String json() {
    ObjectNode event = JSON.createObjectNode();
    event.put("eventTime", time.toString());
    event.put("producer", producer);
    event.put("schemaURL", SCHEMA);
    event.put("eventType", type.name());
    ObjectNode of = event.putObject("run");
    of.put("runId", run.toString());
    of.set("facets", facets(runFacets));
    ObjectNode what = event.putObject("job");
    what.put("namespace", job.namespace());
    what.put("name", job.name());
    what.set("facets", facets(job.facets()));
    event.set("inputs", datasets(inputs, "inputFacets"));
    event.set("outputs", datasets(outputs, "outputFacets"));
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ArrayNode datasets(List<Dataset> datasets, String statistics) {
    ArrayNode all = JSON.createArrayNode();
    for (Dataset each : datasets) {
      ObjectNode dataset = all.addObject();
      dataset.put("namespace", each.name().namespace());
      dataset.put("name", each.name().name());
      dataset.set("facets", facets(each.facets()));
      dataset.set(statistics, facets(each.statistics()));
    }
    return all;
  }

  private ObjectNode facets(List<Facet> facets) {
    ObjectNode all = JSON.createObjectNode();
    for (Facet each : facets) {
      ObjectNode facet = all.putObject(each.name());
      facet.put("_producer", producer);
      facet.put("_schemaURL", each.schemaUrl());
      facet.setAll((ObjectNode) JSON.valueToTree(each.content()));
    }
    return all;
  }
}
