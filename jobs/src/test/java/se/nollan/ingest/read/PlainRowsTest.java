package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text in which nothing is quoted, or only whole fields are, gives the same rows from its bytes as
 * from a CSV parser.
 */
class PlainRowsTest {
  private static final String[] PIECES = {
    "1",
    "abc",
    "2026-05-04T08:00:00",
    ",",
    ",",
    ",",
    ",,,\n",
    ";",
    "sep=,\n",
    "sep=;\r\n",
    " ",
    "\t",
    "\n",
    "\n",
    "\r",
    "\r\n",
    "å",
    "\u00A0",
    "\u3000",
    "漢",
    "😀",
    "\u001A",
    "\u001C",
    "\u0085",
    "\uFEFF",
    "id",
    "at",
    "note"
  };

  private static final String[] QUOTED = {
    "\"a\"",
    "\"a,;\tb\"",
    "\" b \"",
    "\"\"",
    "\" \"",
    "\"\u00A0å\u00A0\"",
    "\"\"\"\"",
    "\"\"\"c\"\" d \"",
    "\"id\"",
    "\"1 234 567,89 kronor\"",
  };

  /** What a parser alone can say the meaning of, unless a piece before mends it. */
  private static final String[] NOT_SIMPLE = {"\"", "\"\n\"", "5\"", " \"e\"", "\"\"\""};

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void anyTextGivesTheRowsThatAParserGives(char delimiter) throws Exception {
    Random random = new Random(delimiter);
    for (int i = 0; i < 20_000; i++) {
      String text =
          switch (i % 5) {
            case 0, 1 -> random(random);
            case 2 -> "sep=" + delimiter + "\r\n" + random(random);
            default -> "note,id,colour\n".replace(',', delimiter) + random(random);
          };
      assertSameRows(text, options(delimiter, i % 4 != 0));
    }
  }

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void soDoesTextWithSimpleQuotes(char delimiter) throws Exception {
    Random random = new Random(delimiter);
    int simple = 0;
    int other = 0;
    for (int i = 0; i < 60_000; i++) {
      String text = quoted(random, delimiter);
      if (!text.contains("\"")) {
        continue;
      }
      if (SimpleQuotes.alone(kept(text), delimiter)) {
        simple++;
        assertSameRows(text, options(delimiter, i % 4 != 0));
      } else {
        other++;
      }
    }
    assertThat(simple).isGreaterThan(10_000);
    assertThat(other).isGreaterThan(10_000);
  }

  /** Nothing is required: what a file lacks is not of interest. */
  private static ReadOptions options(char delimiter, boolean header) {
    return ReadOptions.canonical(FilesOfASource.CALLS.columns(), List.of())
        .withText(FilesOfASource.calls(delimiter, "UTF-8", header).text());
  }

  private static void assertSameRows(String text, ReadOptions options) throws Exception {
    assertThat(outcome(() -> plain(text, options, column -> true)))
        .as("%s", text)
        .isEqualTo(outcome(() -> new CsvRows(new StringReader(unmarked(text)), options)));
  }

  /** The same without the byte order mark that it begins with, if it does. */
  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Fields, most of them quoted, in a third of the texts not all of them well. */
  private static String quoted(Random random, char delimiter) {
    boolean bad = random.nextInt(3) == 0;
    StringBuilder text = new StringBuilder();
    for (int field = random.nextInt(10); field > 0; field--) {
      String[] pieces = bad && random.nextInt(3) == 0 ? NOT_SIMPLE : QUOTED;
      text.append(
          random.nextInt(4) == 0
              ? PIECES[random.nextInt(PIECES.length)]
              : pieces[random.nextInt(pieces.length)]);
      switch (random.nextInt(8)) {
        case 0 -> text.append('\n');
        case 1 -> text.append("\r\n");
        case 2 -> text.append(bad ? "" : "\r");
        default -> text.append(delimiter);
      }
    }
    // Some files end without a line's end.
    return random.nextBoolean() || text.isEmpty()
        ? text.toString()
        : text.substring(0, text.length() - 1);
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int piece = random.nextInt(24); piece > 0; piece--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void ofOneColumnAloneEveryRowIsThere(int column) throws Exception {
    Random random = new Random(column);
    for (int i = 0; i < 5_000; i++) {
      String text = "id,at,note\n" + (i % 2 == 0 ? random(random) : quoted(random, ',')) + "\n";
      if (!SimpleQuotes.alone(kept(text), ',')) {
        continue;
      }
      List<String> all = column(plain(text, FilesOfASource.CALLS, any -> true), column);
      List<String> alone = column(plain(text, FilesOfASource.CALLS, c -> c == column), column);
      assertThat(alone).as(text).isEqualTo(all);
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstName() throws Exception {
    Rows rows = plain("\uFEFFid,at\n1,2", FilesOfASource.CALLS, any -> true);
    assertThat(column(rows, 0)).containsExactly("1");
  }

  private static PlainRows plain(String text, ReadOptions options, IntPredicate wanted)
      throws BrokenFileException {
    return new PlainRows(kept(text), text.contains("\""), options, wanted);
  }

  private static KeptText kept(String text) {
    KeptText kept = new KeptText().begin(1 << 20);
    kept.accept(utf8(text), utf8(text).length, 1);
    return kept;
  }

  private static List<String> column(Rows rows, int column) throws Exception {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(String.valueOf(rows.values().text(column)));
    }
    return values;
  }

  private static List<UTF8String> texts(RowTexts row) {
    return IntStream.range(0, row.columns()).mapToObj(row::text).toList();
  }

  private interface Opening {
    Rows open() throws Exception;
  }

  /** All rows, or why there are none. */
  private static List<String> outcome(Opening opening) throws Exception {
    List<String> rows = new ArrayList<>();
    try {
      Rows open = opening.open();
      while (open.next()) {
        rows.add(texts(open.values()) + " + " + open.extra());
      }
    } catch (BrokenFileException e) {
      // One says it at once, the other at the end.
      return List.of(e.getMessage());
    }
    return rows;
  }
}
