package se.nollan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * SQL with names in it, {@code ${month}}, to be filled in.
 *
 * @param text statements, each ended by a semicolon at the end of a line
 */
record Script(String text) {
  private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

  /** One of this package's resources. */
  static Script named(String resource) {
    try (InputStream in = Script.class.getResourceAsStream(resource)) {
      return new Script(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + resource, e);
    }
  }

  /** The statements in order, without lines of comment. */
  List<String> statements(Map<String, String> values) {
    String sql =
        text.lines()
            .filter(Predicate.not(line -> line.stripLeading().startsWith("--")))
            .collect(Collectors.joining("\n"));
    return Arrays.stream(sql.split(";\\s*(\\n|$)"))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .map(statement -> filled(statement, values))
        .toList();
  }

  private static String filled(String statement, Map<String, String> values) {
    return NAME.matcher(statement)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
  }

  private static String value(MatchResult found, Map<String, String> values) {
    String value = values.get(found.group(1));
    if (value == null) {
      throw new IllegalArgumentException("nothing is known of " + found.group());
    }
    return value.replace("'", "''");
  }
}
