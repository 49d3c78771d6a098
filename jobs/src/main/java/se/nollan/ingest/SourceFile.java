package se.nollan.ingest;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.nollan.ingest.read.ReadOptions;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** Reads one source's configuration, and gathers what is wrong with it. */
final class SourceFile {
  private static final Set<String> KEYS = keys();

  private final String id;
  private final Config config;
  private final SourceKeys keys;

  SourceFile(String file, String id, Config config, List<String> problems) {
    this.id = id;
    this.config = config;
    this.keys = new SourceKeys(file, config, problems);
  }

  private static Set<String> keys() {
    // "let" has fragments that other values refer to, and is nothing by itself.
    Set<String> keys =
        new TreeSet<>(
            Set.of("dataset", "let", "time-zone", "filter", "may-filter-all", "map", "query"));
    keys.addAll(ReadingKeys.ALL);
    return keys;
  }

  /** The source; empty if anything was wrong. */
  Optional<SourceDefinition> read() {
    int before = keys.problems();
    unknownKeys();
    Optional<CanonicalDataset> dataset = dataset();
    Optional<ReadOptions> options = new ReadingKeys(keys).read();
    Optional<ZoneId> zone = zone();
    Optional<Mapping> mapping = mapping();
    dataset.ifPresent(d -> mapping.ifPresent(m -> checkMapping(d, m)));
    if (keys.problems() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new SourceDefinition(
            id,
            dataset.orElseThrow(),
            options.orElseThrow(),
            zone.orElseThrow(),
            mapping.orElseThrow(),
            keys.flag("may-filter-all").orElse(false),
            version()));
  }

  private void unknownKeys() {
    for (String key : new TreeSet<>(config.root().keySet())) {
      if (!KEYS.contains(key)) {
        keys.problem(key, "no such key; a source has " + String.join(", ", KEYS));
      }
    }
  }

  private Optional<CanonicalDataset> dataset() {
    Optional<String> name = keys.text("dataset");
    if (name.isEmpty()) {
      keys.problem("dataset", "is missing; say which dataset the files hold: " + datasets());
      return Optional.empty();
    }
    Optional<CanonicalDataset> dataset = CanonicalDataset.of(name.get());
    if (dataset.isEmpty()) {
      keys.problem("dataset", "'" + name.get() + "' is none of " + datasets());
    }
    return dataset;
  }

  private static String datasets() {
    return java.util.Arrays.stream(CanonicalDataset.values())
        .map(CanonicalDataset::id)
        .collect(Collectors.joining(", "));
  }

  private Optional<ZoneId> zone() {
    String zone = keys.text("time-zone").orElse(SourceDefinition.SWEDEN.getId());
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      keys.problem("time-zone", "'" + zone + "' is no time zone, such as Europe/Stockholm");
      return Optional.empty();
    }
  }

  private Optional<Mapping> mapping() {
    Optional<String> query = keys.text("query");
    boolean map = config.hasPath("map");
    if (query.isPresent() == map) {
      keys.problem(map ? "query" : "map", "a source has either map or query");
      return Optional.empty();
    }
    if (query.isPresent()) {
      if (config.hasPath("filter")) {
        keys.problem("filter", "goes with map; a query has its own WHERE");
      }
      return Optional.of(new Mapping.Query(query.get()));
    }
    return expressions().map(given -> new Mapping.Expressions(given, keys.text("filter")));
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
      keys.problem("map", "has to give a Spark SQL expression, as text, for each canonical column");
      return Optional.empty();
    }
  }

  private void checkMapping(CanonicalDataset dataset, Mapping mapping) {
    if (!(mapping instanceof Mapping.Expressions map)) {
      return;
    }
    for (String name : new TreeSet<>(map.expressions().keySet())) {
      if (dataset.column(name).isEmpty()) {
        keys.problem(
            "map." + name, dataset.id() + " has no such column; it has " + columns(dataset));
      }
    }
    for (CanonicalColumn column : dataset.columns()) {
      if (column.required() && !map.expressions().containsKey(column.name())) {
        keys.problem("map." + column.name(), "is missing; every " + dataset.id() + " has one");
      }
    }
  }

  private static String columns(CanonicalDataset dataset) {
    return dataset.columns().stream().map(CanonicalColumn::name).collect(Collectors.joining(", "));
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
