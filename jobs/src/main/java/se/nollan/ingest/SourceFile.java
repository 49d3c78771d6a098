package se.nollan.ingest;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.ReadOptions;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** Reads one source's configuration, and gathers what is wrong with it. */
final class SourceFile {
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "dataset",
              "format",
              "delimiter",
              "encoding",
              "header",
              // Fragments that other values refer to, and nothing by themselves.
              "let",
              "time-zone",
              "columns",
              "optional-columns",
              "filter",
              "map",
              "query"));

  private final String file;
  private final String id;
  private final Config config;
  private final List<String> problems;

  SourceFile(String file, String id, Config config, List<String> problems) {
    this.file = file;
    this.id = id;
    this.config = config;
    this.problems = problems;
  }

  /** The source; empty if anything was wrong. */
  Optional<SourceDefinition> read() {
    int before = problems.size();
    unknownKeys();
    Optional<CanonicalDataset> dataset = dataset();
    Optional<ReadOptions> options = options();
    Optional<ZoneId> zone = zone();
    Optional<Mapping> mapping = mapping();
    dataset.ifPresent(d -> mapping.ifPresent(m -> checkMapping(d, m)));
    if (problems.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new SourceDefinition(
            id,
            dataset.orElseThrow(),
            options.orElseThrow(),
            zone.orElseThrow(),
            mapping.orElseThrow(),
            version()));
  }

  private void problem(String key, String what) {
    problems.add(file + ": " + key + ": " + what);
  }

  private void unknownKeys() {
    for (String key : new TreeSet<>(config.root().keySet())) {
      if (!KEYS.contains(key)) {
        problem(key, "no such key; a source has " + String.join(", ", KEYS));
      }
    }
  }

  private Optional<CanonicalDataset> dataset() {
    Optional<String> name = text("dataset");
    if (name.isEmpty()) {
      problem("dataset", "is missing; say which dataset the files hold: " + datasets());
      return Optional.empty();
    }
    Optional<CanonicalDataset> dataset = CanonicalDataset.of(name.get());
    if (dataset.isEmpty()) {
      problem("dataset", "'" + name.get() + "' is none of " + datasets());
    }
    return dataset;
  }

  private static String datasets() {
    return java.util.Arrays.stream(CanonicalDataset.values())
        .map(CanonicalDataset::id)
        .collect(Collectors.joining(", "));
  }

  private Optional<ReadOptions> options() {
    int before = problems.size();
    FileFormat format = format();
    String delimiter = text("delimiter").orElse(",");
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      problem(
          "delimiter", "has to be one character, no quote or line end, such as \",\" or \"\\t\"");
    }
    String encoding = text("encoding").orElse("UTF-8");
    if (!supported(encoding)) {
      problem("encoding", "'" + encoding + "' is no character set that Java knows");
    }
    boolean header = flag("header").orElse(true);
    List<String> required = texts("columns");
    List<String> optional = texts("optional-columns");
    if (required.isEmpty()) {
      problem("columns", "is missing; list the raw columns that the expressions use");
    }
    List<String> columns = new ArrayList<>(required);
    columns.addAll(optional);
    checkColumns(columns);
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(
            new ReadOptions(format, delimiter.charAt(0), encoding, header, columns, required));
  }

  private void checkColumns(List<String> columns) {
    Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (String column : columns) {
      if (!seen.add(column)) {
        problem("columns", "'" + column + "' stands twice");
      }
      if (DeliveryRead.META.contains(column)) {
        problem("columns", "'" + column + "' is a name that every raw row has already");
      }
    }
  }

  private FileFormat format() {
    Optional<String> name = text("format");
    Optional<FileFormat> format = name.flatMap(FileFormat::of);
    if (name.isPresent() && format.isEmpty()) {
      problem("format", "'" + name.get() + "' is none of csv, jsonl, parquet");
    }
    return format.orElse(null);
  }

  private static boolean supported(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private Optional<ZoneId> zone() {
    String zone = text("time-zone").orElse(SourceDefinition.SWEDEN.getId());
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      problem("time-zone", "'" + zone + "' is no time zone, such as Europe/Stockholm");
      return Optional.empty();
    }
  }

  private Optional<Mapping> mapping() {
    Optional<String> query = text("query");
    boolean map = config.hasPath("map");
    if (query.isPresent() == map) {
      problem(map ? "query" : "map", "a source has either map or query");
      return Optional.empty();
    }
    if (query.isPresent()) {
      if (config.hasPath("filter")) {
        problem("filter", "goes with map; a query has its own WHERE");
      }
      return Optional.of(new Mapping.Query(query.get()));
    }
    return expressions().map(given -> new Mapping.Expressions(given, text("filter")));
  }

  private Optional<Map<String, String>> expressions() {
    Map<String, String> expressions = new LinkedHashMap<>();
    try {
      ConfigObject map = config.getObject("map");
      for (Map.Entry<String, ConfigValue> entry : map.entrySet()) {
        expressions.put(
            entry.getKey(), config.getString("map." + ConfigUtil.quoteString(entry.getKey())));
      }
      return Optional.of(expressions);
    } catch (ConfigException e) {
      problem("map", "has to give a Spark SQL expression, as text, for each canonical column");
      return Optional.empty();
    }
  }

  private void checkMapping(CanonicalDataset dataset, Mapping mapping) {
    if (!(mapping instanceof Mapping.Expressions map)) {
      return;
    }
    for (String name : new TreeSet<>(map.expressions().keySet())) {
      if (dataset.column(name).isEmpty()) {
        problem("map." + name, dataset.id() + " has no such column; it has " + columns(dataset));
      }
    }
    for (CanonicalColumn column : dataset.columns()) {
      if (column.required() && !map.expressions().containsKey(column.name())) {
        problem("map." + column.name(), "is missing; every " + dataset.id() + " has one");
      }
    }
  }

  private static String columns(CanonicalDataset dataset) {
    return dataset.columns().stream().map(CanonicalColumn::name).collect(Collectors.joining(", "));
  }

  private Optional<String> text(String key) {
    return value(key, "text", () -> config.getString(key));
  }

  private Optional<Boolean> flag(String key) {
    return value(key, "true or false", () -> config.getBoolean(key));
  }

  private List<String> texts(String key) {
    return value(key, "a list of names", () -> config.getStringList(key)).orElse(List.of());
  }

  private <T> Optional<T> value(String key, String kind, java.util.function.Supplier<T> reader) {
    try {
      return config.hasPath(key) ? Optional.of(reader.get()) : Optional.empty();
    } catch (ConfigException e) {
      problem(key, "has to be " + kind);
      return Optional.empty();
    }
  }

  /** A digest of what the definition says, comments and order left out. */
  private String version() {
    String text = config.root().render(ConfigRenderOptions.concise());
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
