package se.nollan.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is configured, as a tree: that of a file, or what the environment says in its place. */
final class Configured {
  private static final String PREFIX = "OPENLINEAGE__";

  private Configured() {}

  static Optional<JsonNode> in(Map<String, String> environment, List<Path> files) {
    String named = environment.getOrDefault("OPENLINEAGE_CONFIG", "");
    Optional<Path> file =
        named.isBlank()
            ? files.stream().filter(Files::isRegularFile).findFirst()
            : Optional.of(Path.of(named));
    return file.map(Configured::read).or(() -> sections(environment)).or(() -> url(environment));
  }

  /** A parser's message may quote the file, and so a key. */
  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(file));
    } catch (IOException e) {
      throw new LineageException(
          "OpenLineage's configuration cannot be read: "
              + file
              + " ("
              + e.getClass().getSimpleName()
              + ")");
    }
  }

  /** {@code OPENLINEAGE__TRANSPORT__TIMEOUT_IN_MILLIS} is {@code transport.timeoutInMillis}. */
  private static Optional<JsonNode> sections(Map<String, String> environment) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    new TreeMap<>(environment)
        .forEach(
            (variable, value) -> {
              if (variable.startsWith(PREFIX) && !value.isBlank()) {
                put(root, variable, value);
              }
            });
    return root.has("transport") ? Optional.of(root) : Optional.empty();
  }

  /** A value may be a whole section, as JSON. */
  private static void put(ObjectNode root, String variable, String value) {
    String[] path = variable.substring(PREFIX.length()).split("__");
    try {
      ObjectNode section = root;
      for (int i = 0; i + 1 < path.length; i++) {
        section = section.withObjectProperty(camelCase(path[i]));
      }
      section.set(
          camelCase(path[path.length - 1]),
          value.startsWith("{") ? new ObjectMapper().readTree(value) : new TextNode(value));
    } catch (IOException | UnsupportedOperationException e) {
      throw new LineageException("the environment variable " + variable + " cannot be understood");
    }
  }

  private static Optional<JsonNode> url(Map<String, String> environment) {
    String url = environment.getOrDefault("OPENLINEAGE_URL", "");
    if (url.isBlank()) {
      return Optional.empty();
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ObjectNode transport = root.putObject("transport").put("type", "http").put("url", url);
    Optional.ofNullable(environment.get("OPENLINEAGE_ENDPOINT"))
        .ifPresent(endpoint -> transport.put("endpoint", endpoint));
    return Optional.of(root);
  }

  private static String camelCase(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("_");
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .filter(word -> !word.isEmpty())
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
  }
}
