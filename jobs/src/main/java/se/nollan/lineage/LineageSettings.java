package se.nollan.lineage;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether and where events go, in the manner of OpenLineage's own clients: {@code
 * OPENLINEAGE_CONFIG} names a file, or {@code openlineage.yml} is one; or the environment says it
 * ({@code OPENLINEAGE__TRANSPORT__TYPE=file}, or {@code OPENLINEAGE_URL}). The first of these that
 * is there holds alone, but for a key that stands in the environment.
 */
public final class LineageSettings {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final String PATH = "/api/v1/lineage";
  private static final Pattern PARENT = Pattern.compile("(.+?)/(.+)/([0-9a-fA-F-]{36})");

  private final Map<String, String> environment;
  private final JsonNode transport;

  private LineageSettings(Map<String, String> environment, JsonNode transport) {
    this.environment = environment;
    this.transport = transport;
  }

  /**
   * The settings; empty if nothing is to be sent.
   *
   * @param files where the settings usually stand; they need not be there
   * @throws LineageException if they are there and cannot be understood
   */
  public static Optional<LineageSettings> of(Map<String, String> environment, List<Path> files) {
    if (environment.getOrDefault("OPENLINEAGE_DISABLED", "").equalsIgnoreCase("true")) {
      return Optional.empty();
    }
    return Configured.in(environment, files)
        .map(root -> root.path("transport"))
        .filter(JsonNode::isObject)
        .map(node -> new LineageSettings(environment, node))
        .filter(settings -> !settings.type().equals("noop"));
  }

  /** The namespace of Nollan's jobs. */
  public String namespace() {
    return value("OPENLINEAGE_NAMESPACE").orElse("nollan");
  }

  /** The run that this one is a part of, as its scheduler names it. */
  public Optional<Facet> parent() {
    return value("OPENLINEAGE_PARENT_ID")
        .map(PARENT::matcher)
        .filter(Matcher::matches)
        .map(
            parts ->
                Facet.parent(
                    new RunEvent.Job(parts.group(1), parts.group(2), List.of()),
                    UUID.fromString(parts.group(3))));
  }

  /** How long the end of a run may have to wait: as long as one event may take. */
  public Duration patience() {
    return timeout().plusSeconds(1);
  }

  /**
   * The way for events to go.
   *
   * @param console takes events that are to be shown
   * @throws LineageException if there is no such way here
   */
  public Transport transport(Consumer<String> console) {
    return switch (type()) {
      case "http" -> http();
      case "file" -> new FileTransport(Path.of(needed("location", "log_file_path")));
      case "console" -> console::accept;
      default ->
          throw new LineageException(
              "the transport is to be http, file or console, and not '" + type() + "'");
    };
  }

  private Transport http() {
    try {
      URI url = URI.create(needed("url"));
      if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
        throw new LineageException("the transport's url is to begin with http:// or https://");
      }
      boolean whole = !url.getPath().replace("/", "").isEmpty();
      String path = "/" + text("endpoint").orElse(PATH).replaceFirst("^/+", "");
      return new HttpTransport(whole ? url : url.resolve(path), headers(), timeout());
    } catch (IllegalArgumentException e) {
      throw new LineageException("the transport's url is none");
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    transport
        .path("headers")
        .fields()
        .forEachRemaining(each -> headers.put(each.getKey(), each.getValue().asText()));
    JsonNode auth = transport.path("auth");
    text(auth, "apiKey", "api_key")
        .or(() -> value("OPENLINEAGE_API_KEY"))
        .ifPresent(key -> headers.put("Authorization", "Bearer " + key));
    return headers;
  }

  private Duration timeout() {
    return text("timeoutInMillis")
        .filter(millis -> millis.matches("[1-9][0-9]{0,6}"))
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        .orElse(TIMEOUT);
  }

  private String type() {
    return text("type").orElse("").toLowerCase(Locale.ROOT);
  }

  private String needed(String... names) {
    return text(transport, names)
        .orElseThrow(
            () -> new LineageException("the transport '" + type() + "' wants '" + names[0] + "'"));
  }

  private Optional<String> text(String name) {
    return text(transport, name);
  }

  private static Optional<String> text(JsonNode node, String... names) {
    for (String name : names) {
      if (!node.path(name).asText("").isBlank()) {
        return Optional.of(node.path(name).asText());
      }
    }
    return Optional.empty();
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(text -> !text.isBlank());
  }
}
