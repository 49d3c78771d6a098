package se.nollan.ingest;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The keys of one source's configuration, and the problems found with them. */
final class SourceKeys {
  private final String file;
  private final Config config;
  private final List<String> problems;

  SourceKeys(String file, Config config, List<String> problems) {
    this.file = file;
    this.config = config;
    this.problems = problems;
  }

  Config config() {
    return config;
  }

  /** Tells what is wrong with a key. */
  void problem(String key, String what) {
    problems.add(file + ": " + key + ": " + what);
  }

  /** How many problems have been told so far. */
  int problems() {
    return problems.size();
  }

  boolean has(String key) {
    return config.hasPath(key);
  }

  Optional<String> text(String key) {
    return value(key, "text", () -> config.getString(key));
  }

  Optional<Boolean> flag(String key) {
    return value(key, "true or false", () -> config.getBoolean(key));
  }

  Optional<Integer> number(String key) {
    return value(key, "a whole number", () -> config.getInt(key));
  }

  List<String> texts(String key) {
    return value(key, "a list of names", () -> config.getStringList(key)).orElse(List.of());
  }

  /**
   * What a key says; empty if it is not there, or is no such thing, which is then told.
   *
   * @param kind what it has to be, for people
   */
  <T> Optional<T> value(String key, String kind, Supplier<T> reader) {
    try {
      return config.hasPath(key) ? Optional.of(reader.get()) : Optional.empty();
    } catch (ConfigException e) {
      problem(key, "has to be " + kind);
      return Optional.empty();
    }
  }
}
