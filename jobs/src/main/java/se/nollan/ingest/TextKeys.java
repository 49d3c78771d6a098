package se.nollan.ingest;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.nollan.ingest.read.FieldLayout;
import se.nollan.ingest.read.FieldLayout.Delimited;
import se.nollan.ingest.read.FieldLayout.FixedWidth;
import se.nollan.ingest.read.TextForm;

/** Reads the keys of a source that say how its text files are written. */
final class TextKeys {
  /** The keys. */
  static final Set<String> ALL =
      Set.of("delimiter", "quote", "escape", "widths", "encoding", "header", "skip-lines", "trim");

  private static final String NONE = "none";

  private final SourceKeys keys;

  TextKeys(SourceKeys keys) {
    this.keys = keys;
  }

  /** What they say; means nothing if a problem has been told. */
  TextForm read() {
    return new TextForm(
        encoding(),
        keys.has("widths") ? widths() : delimited(),
        skipLines(),
        keys.flag("header").orElse(true),
        keys.flag("trim").orElse(true));
  }

  private String encoding() {
    String encoding = keys.text("encoding").orElse("UTF-8");
    if (!supported(encoding)) {
      keys.problem("encoding", "'" + encoding + "' is no character set that Java knows");
    }
    return encoding;
  }

  private static boolean supported(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private int skipLines() {
    int lines = keys.number("skip-lines").orElse(0);
    if (lines < 0) {
      keys.problem("skip-lines", "has to be the number of lines before the header");
    }
    return Math.max(0, lines);
  }

  private FieldLayout delimited() {
    String delimiter = keys.text("delimiter").orElse(",");
    char quote = character("quote", Delimited.QUOTE);
    char escape = character("escape", Delimited.NONE);
    if (delimiter.isEmpty() || endsLines(delimiter)) {
      keys.problem(
          "delimiter",
          "has to be one character or several, no line end, such as \",\", \"\\t\" or \"||\"");
    }
    if (holds(delimiter, quote) || holds(delimiter, escape)) {
      keys.problem("delimiter", "must not hold the character of quote or escape");
    }
    // Two quotes for one that is meant: that is what there is without an escape.
    return new Delimited(delimiter, quote, escape == quote ? Delimited.NONE : escape);
  }

  private static boolean endsLines(String text) {
    return text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
  }

  private static boolean holds(String delimiter, char character) {
    return character != Delimited.NONE && delimiter.indexOf(character) >= 0;
  }

  private char character(String key, char otherwise) {
    Optional<String> given = keys.text(key);
    if (given.isEmpty()) {
      return otherwise;
    }
    String text = given.get();
    if (text.equals(NONE)) {
      return Delimited.NONE;
    }
    if (text.length() != 1 || endsLines(text) || text.charAt(0) == Delimited.NONE) {
      keys.problem(key, "has to be one character, or none");
      return otherwise;
    }
    return text.charAt(0);
  }

  private FieldLayout widths() {
    Stream.of("delimiter", "quote", "escape")
        .filter(keys::has)
        .forEach(key -> keys.problem(key, "does not go with widths: there is nothing between"));
    List<Integer> widths =
        keys.value(
                "widths",
                "a list of whole numbers, the characters of each field",
                () -> keys.config().getIntList("widths"))
            .orElse(List.of(1));
    if (widths.isEmpty() || widths.stream().anyMatch(width -> width < 1)) {
      keys.problem("widths", "has to say of each field how many characters it has, at least 1");
    }
    return new FixedWidth(widths);
  }
}
