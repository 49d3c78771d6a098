package se.nollan.lineage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One thing that is told of a run, a job or a dataset, in a form that OpenLineage has published.
 *
 * @param name under which it is found
 * @param schema the form's file, with its version
 * @param content its fields
 */
public record Facet(String name, String schema, Map<String, Object> content) {

  /** A column of a table. */
  public record Column(String name, String type, String description) {}

  /** A table's columns. */
  public static Facet schema(List<Column> columns) {
    return new Facet("schema", "1-2-0/SchemaDatasetFacet", Map.of("fields", columns));
  }

  /** Which version of the dataset. */
  public static Facet version(long version) {
    return new Facet(
        "version",
        "1-0-1/DatasetVersionDatasetFacet",
        Map.of("datasetVersion", String.valueOf(version)));
  }

  /** How a table is kept, and in files of which format. */
  public static Facet storage(String layer, String format) {
    return new Facet(
        "storage",
        "1-0-1/StorageDatasetFacet",
        fields("storageLayer", layer, "fileFormat", format));
  }

  /** What a dataset holds, in a sentence. */
  public static Facet documentation(String text) {
    return new Facet(
        "documentation", "1-1-0/DocumentationDatasetFacet", Map.of("description", text));
  }

  /** A batch job of that program. */
  public static Facet batchOf(String program) {
    return new Facet(
        "jobType",
        "2-0-4/JobTypeJobFacet",
        fields("processingType", "BATCH", "integration", program, "jobType", "JOB"));
  }

  /** What was read of a dataset. */
  public static Facet read(OptionalLong rows, long bytes, long files) {
    Map<String, Object> read = new LinkedHashMap<>();
    rows.ifPresent(count -> read.put("rowCount", count));
    read.put("size", bytes);
    read.put("fileCount", files);
    return new Facet("inputStatistics", "1-0-0/InputStatisticsInputDatasetFacet", read);
  }

  /** How many rows were written to a dataset. */
  public static Facet written(long rows) {
    return new Facet(
        "outputStatistics", "1-0-2/OutputStatisticsOutputDatasetFacet", Map.of("rowCount", rows));
  }

  /** Why a run failed. */
  public static Facet error(String message) {
    return new Facet(
        "errorMessage",
        "1-0-1/ErrorMessageRunFacet",
        fields("message", message, "programmingLanguage", "JAVA"));
  }

  /** What did the work. */
  public static Facet engine(String name, String version, String ofProgram) {
    return new Facet(
        "processing_engine",
        "1-1-1/ProcessingEngineRunFacet",
        fields("version", version, "name", name, "openlineageAdapterVersion", ofProgram));
  }

  /** The run that this one is a part of, such as a scheduler's task. */
  public static Facet parent(RunEvent.Job job, UUID run) {
    Map<String, Object> parent = new LinkedHashMap<>();
    parent.put("run", Map.of("runId", run.toString()));
    parent.put("job", fields("namespace", job.namespace(), "name", job.name()));
    return new Facet("parent", "1-2-0/ParentRunFacet", parent);
  }

  String schemaUrl() {
    String form = schema.substring(schema.indexOf('/') + 1);
    return "https://openlineage.io/spec/facets/" + schema + ".json#/$defs/" + form;
  }

  private static Map<String, Object> fields(String... namesAndValues) {
    Map<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
