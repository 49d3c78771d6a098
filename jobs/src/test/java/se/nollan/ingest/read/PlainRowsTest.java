package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in which nothing is quoted gives the same rows from its bytes as from a CSV parser. */
class PlainRowsTest {
  private static final String[] PIECES = {
    "1",
    "abc",
    "2026-05-04T08:00:00",
    ",",
    ",",
    ",",
    ";",
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
    "\u001C",
    "\u0085",
    "id",
    "at",
    "note"
  };

  @ParameterizedTest
  @ValueSource(chars = {',', ';', '\t'})
  void anyTextGivesTheRowsThatAParserGives(char delimiter) throws Exception {
    Random random = new Random(delimiter);
    for (int i = 0; i < 20_000; i++) {
      String text = i % 2 == 0 ? random(random) : "note,id,colour\n" + random(random);
      ReadOptions options = FilesOfASource.calls(delimiter, "UTF-8", i % 4 != 0);
      ReadOptions any =
          new ReadOptions(null, delimiter, "UTF-8", options.header(), options.columns(), List.of());
      assertThat(outcome(() -> plain(text, any, column -> true)))
          .as("%s", text)
          .isEqualTo(outcome(() -> new CsvRows(new StringReader(text), any)));
    }
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
      String text = "id,at,note\n" + random(random);
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
    KeptText kept = new KeptText().begin(1 << 20);
    kept.accept(utf8(text), utf8(text).length);
    return new PlainRows(kept, options, wanted);
  }

  private static List<String> column(Rows rows, int column) throws Exception {
    List<String> values = new ArrayList<>();
    while (rows.next()) {
      values.add(String.valueOf(rows.values()[column]));
    }
    return values;
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
        rows.add(Arrays.toString(open.values()) + " + " + open.extra());
      }
    } catch (BrokenFileException e) {
      rows.add(e.getMessage());
    }
    return rows;
  }
}
