package se.nollan.ingest.read;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import se.nollan.ingest.read.FieldLayout.Delimited;

/**
 * A way in which a line of a file might be read as its header.
 *
 * @param line 0 is the file's first
 * @param anyCase whether names may be in another letter case than the source has
 */
record HeaderGuess(int line, Delimited layout, Charset encoding, boolean anyCase) {

  /** Whether a line that has been decoded as the source says has all these names, read so. */
  boolean has(List<String> names, String text, Charset decoded) {
    Set<String> found = new HashSet<>();
    fields(text, decoded).forEach(name -> found.add(cased(name)));
    return names.stream().map(this::cased).allMatch(found::contains);
  }

  List<String> fields(String text, Charset decoded) {
    String meant = encoding.equals(decoded) ? text : new String(text.getBytes(decoded), encoding);
    return Arrays.stream(meant.split(Pattern.quote(layout.delimiter()), -1))
        .map(String::strip)
        .map(this::unquoted)
        .toList();
  }

  private String unquoted(String field) {
    int last = field.length() - 1;
    boolean quoted =
        layout.quotes()
            && last > 0
            && field.charAt(0) == layout.quote()
            && field.charAt(last) == layout.quote();
    return quoted ? field.substring(1, last).strip() : field;
  }

  private String cased(String name) {
    return anyCase ? name.toLowerCase(Locale.ROOT) : name;
  }

  /** What the source would have to say otherwise than it does. */
  List<String> settings(TextForm form, int header) {
    Delimited own = (Delimited) form.fields();
    List<String> settings = new ArrayList<>();
    if (line != header) {
      settings.add("skip-lines = " + line);
    }
    if (!layout.delimiter().equals(own.delimiter())) {
      settings.add("delimiter = \"" + layout.delimiter().replace("\t", "\\t") + '"');
    }
    if (layout.quote() != own.quote()) {
      settings.add("quote = \"" + (layout.quote() == '"' ? "\\\"" : layout.quote()) + '"');
    }
    if (!encoding.equals(form.charset())) {
      settings.add("encoding = " + encoding.name());
    }
    return settings;
  }
}
