package se.nollan.ingest;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigResolveOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import se.nollan.model.CanonicalDataset;

/**
 * All sources that are known: the canonical ones, and those that configuration adds. What a file of
 * configuration says is read at once; whether its SQL fits takes Spark some time to tell.
 */
public final class Sources {
  private static final String SUFFIX = ".conf";

  /** In the same folder there may be Nollan's own configuration. */
  private static final String NOT_A_SOURCE = "nollan.conf";

  private final Map<String, SourceDefinition> byId;

  /** Where those that are configured stand. */
  private final Map<String, Path> files;

  private Sources(Map<String, SourceDefinition> byId, Map<String, Path> files) {
    this.byId = byId;
    this.files = files;
  }

  /** The canonical sources alone. */
  public static Sources canonical() {
    return new Sources(canonicalById(), Map.of());
  }

  /**
   * The canonical sources and one for each {@code *.conf} in these folders; a folder that does not
   * exist holds none. In a later folder a source may be defined anew.
   *
   * @throws ConfigurationException with every problem of every file, but for those of its SQL
   */
  public static Sources read(List<Path> folders) {
    List<String> problems = new ArrayList<>();
    Map<String, SourceDefinition> byId = canonicalById();
    Map<String, Path> files = new TreeMap<>();
    for (Path folder : folders) {
      for (Path file : files(folder)) {
        read(file, problems)
            .ifPresent(
                source -> {
                  byId.put(source.id(), source);
                  files.put(source.id(), file);
                });
      }
    }
    mustBeNone(problems);
    return new Sources(byId, files);
  }

  /**
   * These sources, once their SQL has been held against the columns that they say files have.
   *
   * @throws ConfigurationException with every problem of the SQL of every file
   */
  public Sources checked(SparkSession spark) {
    List<String> problems = new ArrayList<>();
    files.forEach(
        (id, file) ->
            new MappingCheck(spark, byId.get(id))
                .problems()
                .forEach(problem -> problems.add(file + ": " + problem)));
    mustBeNone(problems);
    return this;
  }

  private static void mustBeNone(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
  }

  private static Map<String, SourceDefinition> canonicalById() {
    Map<String, SourceDefinition> byId = new TreeMap<>();
    Arrays.stream(CanonicalDataset.values())
        .map(SourceDefinition::canonical)
        .forEach(source -> byId.put(source.id(), source));
    return byId;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> file.toString().endsWith(SUFFIX))
          .filter(file -> !file.endsWith(NOT_A_SOURCE))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private static Optional<SourceDefinition> read(Path file, List<String> problems) {
    String name = file.getFileName().toString();
    String id = name.substring(0, name.length() - SUFFIX.length());
    if (id.startsWith("canonical-")) {
      problems.add(file + ": names that begin with canonical- are taken; rename the file");
      return Optional.empty();
    }
    if (!utf8(file)) {
      problems.add(file + ": is not in UTF-8; save it in that encoding");
      return Optional.empty();
    }
    try {
      Config config =
          ConfigFactory.parseFile(file.toFile()).resolve(ConfigResolveOptions.noSystem());
      return new SourceFile(file.toString(), id, config, problems).read();
    } catch (ConfigException e) {
      problems.add(file + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Whether it can be read as what it says: what is not in UTF-8 would come out as other letters.
   */
  private static boolean utf8(Path file) {
    try {
      Files.readString(file);
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      // Whoever reads it as configuration says what is wrong.
      return true;
    }
  }

  /** The source of that id. */
  public Optional<SourceDefinition> source(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Every source, by id. */
  public List<SourceDefinition> all() {
    return List.copyOf(byId.values());
  }
}
