package se.nollan.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.Region;

/** Guesses what the name of a misspelled folder was to be, so that a rejection says what to do. */
final class FolderHint {
  private static final List<String> KEYS = List.of("region", "source", "period");

  /** A year and a month, and a day that is not asked for. */
  private static final Pattern MONTH =
      Pattern.compile("(\\d{4})(?:[-_./ ]?(0[1-9]|1[0-2])(?:[-_./ ]?\\d{2})?|[-_./ ]([1-9]))");

  private FolderHint() {}

  /** Of a path whose folders do not say region, source and period; empty if nothing is guessed. */
  static Optional<String> misspelled(List<String> names) {
    for (int i = 0; i < Math.min(KEYS.size(), names.size() - 1); i++) {
      String name = names.get(i);
      String key = KEYS.get(i) + "=";
      String[] said = name.split("=", 2);
      if (!name.startsWith(key)
          && said.length == 2
          && said[0].strip().equalsIgnoreCase(KEYS.get(i))) {
        return Optional.of("write " + key + shown(said[1].strip()) + " for " + shown(name));
      }
    }
    return Optional.empty();
  }

  /** Of what no county has for its code. */
  static String region(String region) {
    String digits = region.replaceAll("\\D", "");
    String code = digits.length() == 1 ? "0" + digits : digits;
    return Region.of(code)
        .or(() -> named(region.strip()))
        .map(known -> ": write region=" + known.code())
        .orElse("");
  }

  private static Optional<Region> named(String title) {
    for (Region region : Region.values()) {
      if (region.title().equalsIgnoreCase(title) || region.name().equalsIgnoreCase(title)) {
        return Optional.of(region);
      }
    }
    return Optional.empty();
  }

  /** Of what is no month. */
  static String period(String period) {
    Matcher month = MONTH.matcher(period.strip());
    if (!month.matches()) {
      return "";
    }
    String number = month.group(2) == null ? "0" + month.group(3) : month.group(2);
    return ": write period=%s-%s".formatted(month.group(1), number);
  }

  /** Of what no source is called. */
  static String source(String source, Sources sources) {
    String plain = source.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return sources.all().stream()
        .map(SourceDefinition::id)
        .filter(id -> same(id, plain) || same(id, "canonical-" + plain))
        .findFirst()
        .map(id -> "; write source=" + id)
        .orElse("");
  }

  private static boolean same(String id, String plain) {
    return id.toLowerCase(Locale.ROOT).replace('_', '-').equals(plain);
  }

  private static String shown(String name) {
    return LandingFile.shown(name);
  }
}
