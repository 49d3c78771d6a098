package se.nollan.upkeep;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nollan.ingest.ConfigurationException;

/** Reads {@code nollan.conf}, and gathers what is wrong with it. */
public final class SettingsFile {
  /** Its name, in the project's {@code conf/} and in a folder of one's own. */
  public static final String NAME = "nollan.conf";

  private static final String ROW_DATA = "retention.row-data";
  private static final String VERSIONS = "retention.versions";
  private static final Pattern TIME = Pattern.compile("([0-9]{1,4}) *([a-z]+)");

  private final List<String> problems = new ArrayList<>();
  private Optional<Period> rowData = Retention.DEFAULT.rowData();
  private Duration versions = Retention.DEFAULT.versions();

  private SettingsFile() {}

  /**
   * What is configured; what a later folder's file says goes before an earlier one's. A folder
   * without that file says nothing.
   *
   * @throws ConfigurationException with every problem of every file
   */
  public static Retention load(List<Path> folders) {
    SettingsFile settings = new SettingsFile();
    folders.stream()
        .map(folder -> folder.resolve(NAME))
        .filter(Files::exists)
        .forEach(settings::read);
    if (!settings.problems.isEmpty()) {
      throw new ConfigurationException(settings.problems);
    }
    return new Retention(settings.rowData, settings.versions);
  }

  private void read(Path file) {
    Map<String, ConfigValue> values = new TreeMap<>();
    try {
      Config config = ConfigFactory.parseFile(file.toFile()).resolve();
      config.entrySet().forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    } catch (ConfigException e) {
      problems.add(file + ": " + e.getMessage());
      return;
    }
    values.forEach(
        (key, value) -> {
          switch (key) {
            case ROW_DATA ->
                time(file, key, value, "36 months, 3 years or 400 days", SettingsFile::period)
                    .ifPresent(kept -> rowData = Optional.of(kept));
            case VERSIONS ->
                time(file, key, value, "7 days or 12 hours", SettingsFile::duration)
                    .ifPresent(kept -> versions = kept);
            default ->
                problems.add(
                    "%s: %s: no such key; there are %s and %s"
                        .formatted(file, key, ROW_DATA, VERSIONS));
          }
        });
  }

  /** A number without a unit could be anything; and what is taken for too short is gone. */
  private <T> Optional<T> time(
      Path file,
      String key,
      ConfigValue value,
      String examples,
      BiFunction<Integer, String, Optional<T>> parse) {
    Matcher text = TIME.matcher(String.valueOf(value.unwrapped()).trim());
    Optional<T> parsed =
        text.matches()
            ? parse.apply(Integer.parseInt(text.group(1)), text.group(2))
            : Optional.empty();
    if (parsed.isEmpty()) {
      problems.add(
          "%s: %s: '%s' is no time, such as %s".formatted(file, key, value.unwrapped(), examples));
    }
    return parsed;
  }

  private static Optional<Period> period(int number, String unit) {
    if (number == 0) {
      return Optional.empty();
    }
    return switch (unit) {
      case "day", "days" -> Optional.of(Period.ofDays(number));
      case "month", "months" -> Optional.of(Period.ofMonths(number));
      case "year", "years" -> Optional.of(Period.ofYears(number));
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> duration(int number, String unit) {
    return switch (unit) {
      case "hour", "hours" -> Optional.of(Duration.ofHours(number));
      case "day", "days" -> Optional.of(Duration.ofDays(number));
      default -> Optional.empty();
    };
  }
}
