package se.nollan.settings;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
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
import se.nollan.publish.Publisher;
import se.nollan.upkeep.Retention;

/** Reads {@code nollan.conf}, and gathers what is wrong with it. */
public final class SettingsFile {
  /** Its name, in the project's {@code conf/} and in a folder of one's own. */
  public static final String NAME = "nollan.conf";

  private static final String ROW_DATA = "retention.row-data";
  private static final String VERSIONS = "retention.versions";
  private static final String NAME_OF_PUBLISHER = "publisher.name";
  private static final String CONTACT = "publisher.contact";
  private static final String LICENCE = "publisher.licence";
  private static final String LICENCE_URL = "publisher.licence-url";
  private static final List<String> KEYS =
      List.of(ROW_DATA, VERSIONS, NAME_OF_PUBLISHER, CONTACT, LICENCE, LICENCE_URL);

  private static final int MOST_CHARACTERS = 200;
  private static final Pattern TIME = Pattern.compile("([0-9]{1,4}) *([a-z]+)");

  private final List<String> problems = new ArrayList<>();
  private Optional<Period> rowData = Retention.DEFAULT.rowData();
  private Duration versions = Retention.DEFAULT.versions();
  private final Map<String, String> publisher = new TreeMap<>();

  private SettingsFile() {}

  /**
   * What is configured; what a later folder's file says goes before an earlier one's. A folder
   * without that file says nothing.
   *
   * @throws ConfigurationException with every problem of every file
   */
  public static Settings load(List<Path> folders) {
    SettingsFile settings = new SettingsFile();
    folders.stream()
        .map(folder -> folder.resolve(NAME))
        .filter(Files::exists)
        .forEach(settings::read);
    Publisher publisher = settings.publisher();
    if (!settings.problems.isEmpty()) {
      throw new ConfigurationException(settings.problems);
    }
    return new Settings(new Retention(settings.rowData, settings.versions), publisher);
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
            case NAME_OF_PUBLISHER, CONTACT, LICENCE, LICENCE_URL -> text(file, key, value);
            default ->
                problems.add(
                    "%s: %s: no such key; there are %s"
                        .formatted(file, key, String.join(", ", KEYS)));
          }
        });
  }

  /** One line that says something: files of a publication have one place for it. */
  private void text(Path file, String key, ConfigValue value) {
    String text = String.valueOf(value.unwrapped()).strip();
    boolean line =
        value.valueType() == ConfigValueType.STRING
            && !text.isEmpty()
            && text.length() <= MOST_CHARACTERS
            && text.chars().noneMatch(Character::isISOControl);
    if (!line) {
      problems.add(
          "%s: %s: wants one line of text in quotes, of at most %d characters"
              .formatted(file, key, MOST_CHARACTERS));
    } else if (key.equals(LICENCE_URL) && !text.matches("https?://[^\\s]+")) {
      problems.add("%s: %s: '%s' is no address of a page (https://…)".formatted(file, key, text));
    } else {
      publisher.put(key, text);
    }
  }

  /** Of all files together: one may name the publisher, and another the licence. */
  private Publisher publisher() {
    needs(CONTACT, NAME_OF_PUBLISHER);
    needs(LICENCE, LICENCE_URL);
    needs(LICENCE_URL, LICENCE);
    return new Publisher(
        publisher.getOrDefault(NAME_OF_PUBLISHER, ""),
        publisher.getOrDefault(CONTACT, ""),
        publisher.getOrDefault(LICENCE, ""),
        publisher.getOrDefault(LICENCE_URL, ""));
  }

  private void needs(String key, String other) {
    if (publisher.containsKey(key) && !publisher.containsKey(other)) {
      problems.add("%s: %s wants %s beside it".formatted(NAME, key, other));
    }
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
