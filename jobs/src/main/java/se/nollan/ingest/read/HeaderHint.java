package se.nollan.ingest.read;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.FieldLayout.Delimited;

/**
 * Finds out what would mend a CSV file that lacks columns: they may be there under another
 * delimiter, quote or encoding, in another line or letter case. It says names that the source has,
 * and no others: what stands where a header should be may be somebody's.
 */
final class HeaderHint {
  /** So many characters of a text are looked at. */
  static final int LONGEST = 1 << 16;

  private static final int LINES = 50;
  private static final String OTHERWISE =
      "; deliver the file as the source has it, or let the source say ";
  private static final List<String> DELIMITERS = List.of(",", ";", "\t", "|");
  private static final List<Charset> CHARSETS =
      Stream.of("UTF-8", "windows-1252", "IBM850", "x-MacRoman")
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .toList();

  private final ReadOptions options;
  private final TextForm form;
  private final List<String> lines;
  private final int header;

  private HeaderHint(String beginning, ReadOptions options) {
    this.options = options;
    this.form = options.text();
    this.lines = beginning.lines().limit(LINES).toList();
    this.header = header();
  }

  /**
   * What is to be done, to be said behind what is wrong; empty if nothing is known.
   *
   * @param beginning of the file's text, from its first line on
   */
  static String of(String beginning, ReadOptions options) {
    int zero = beginning.indexOf('\0');
    if (zero >= 0) {
      String order = zero % 2 == 0 ? "UTF-16BE" : "UTF-16LE";
      return "; it has zero bytes between its letters, as UTF-16 has"
          + OTHERWISE
          + "encoding = "
          + order;
    }
    if (!(options.text().fields() instanceof Delimited)) {
      return "";
    }
    HeaderHint hint = new HeaderHint(beginning, options);
    return hint.best().map(hint::told).orElseGet(hint::near);
  }

  /** The line that has been taken for the header. */
  private int header() {
    int line = form.skipLines();
    while (line < lines.size() && lines.get(line).replace(form.delimiter(), "").isBlank()) {
      line++;
    }
    return line;
  }

  /** The way to read a line that finds all columns with the least that is otherwise. */
  private Optional<HeaderGuess> best() {
    List<HeaderGuess> good = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      for (Delimited layout : layouts()) {
        for (Charset encoding : encodings(lines.get(line))) {
          for (boolean anyCase : new boolean[] {false, true}) {
            HeaderGuess guess = new HeaderGuess(line, layout, encoding, anyCase);
            if (guess.has(options.required(), lines.get(line), form.charset())) {
              good.add(guess);
            }
          }
        }
      }
    }
    return good.stream()
        .min(
            Comparator.comparingInt(
                guess -> guess.settings(form, header).size() + (guess.anyCase() ? 1 : 0)));
  }

  private List<Delimited> layouts() {
    Delimited own = (Delimited) form.fields();
    List<Delimited> layouts = new ArrayList<>();
    Set<String> delimiters = new TreeSet<>(DELIMITERS);
    delimiters.add(own.delimiter());
    for (String delimiter : delimiters) {
      for (char quote : new char[] {own.quote(), '"', '\''}) {
        layouts.add(new Delimited(delimiter, quote, own.escape()));
      }
    }
    return layouts;
  }

  private List<Charset> encodings(String line) {
    Charset own = form.charset();
    boolean letters = line.chars().anyMatch(letter -> letter >= 0x80);
    // Of two bytes a letter, a line's bytes are not known.
    boolean turned = letters && !own.name().startsWith("UTF-16");
    return turned
        ? Stream.concat(Stream.of(own), CHARSETS.stream()).distinct().toList()
        : List.of(own);
  }

  private String told(HeaderGuess guess) {
    List<String> settings = guess.settings(form, header);
    StringBuilder told = new StringBuilder("; ");
    told.append(
        guess.line() == header ? "they are there" : "line %d has them".formatted(guess.line() + 1));
    if (guess.anyCase()) {
      told.append(", in other upper or lower case than the source's");
    }
    if (settings.isEmpty()) {
      return told.append("; spell them as the source does, or the source's as the file").toString();
    }
    return told.append(OTHERWISE).append(String.join(", ", settings)).toString();
  }

  /** Which columns are named nearly so. */
  private String near() {
    if (header >= lines.size()) {
      return "";
    }
    List<String> fields =
        new HeaderGuess(header, (Delimited) form.fields(), form.charset(), false)
            .fields(lines.get(header), form.charset());
    List<String> lacking = new ArrayList<>(options.required());
    lacking.removeAll(fields);
    StringBuilder near = new StringBuilder();
    for (String column : lacking) {
      for (int i = 0; i < fields.size(); i++) {
        if (!options.columns().contains(fields.get(i)) && near(column, fields.get(i))) {
          near.append("; column %d is named nearly as %s".formatted(i + 1, column));
        }
      }
    }
    if (near.isEmpty() && fields.stream().noneMatch(options.columns()::contains)) {
      return "; it has none of the source's columns: if the file begins with a row, deliver it with a"
          + " header, or let the source say header = false";
    }
    return near.toString();
  }

  private static boolean near(String column, String field) {
    String one = plain(column);
    String other = plain(field);
    return one.equals(other)
        || UTF8String.fromString(one).levenshteinDistance(UTF8String.fromString(other))
            <= one.length() / 4;
  }

  /** Letters and digits alone, without accents and case. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
