package se.nollan.ingest.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static se.nollan.ingest.read.FilesOfASource.calls;
import static se.nollan.ingest.read.FilesOfASource.gzip;
import static se.nollan.ingest.read.FilesOfASource.joined;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Text files that cannot be read whole. The reasons stand in the ledger word for word, so that they
 * hold nothing of what the file holds: here, somebody's name.
 */
class BrokenFileTest {
  private static final String ROW = "1,08:00,Astrid\n";
  private static final String GOOD = "id,at,note\n" + ROW;

  /** Longer than what is decoded, packed or parsed at a time. */
  private static final String LONG = "id,at,note\n" + ROW.repeat(50_000);

  @TempDir private Path folder;
  private FilesOfASource files;

  @BeforeEach
  void files() {
    files = new FilesOfASource(folder, FilesOfASource.CALLS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "~~                                       ¦ no bytes at all",
        "\\n\\r\\n \\n                            ¦ no header",
        "\uFEFF                                   ¦ no header",
        "id,note\\n1,Astrid                       ¦ the header lacks at",
        "at,note\\n1,Astrid                       ¦ the header lacks id",
        "id,at,note,id\\n1,08:00,Astrid,2         ¦ the header has id more than once",
        "id,at,note,note\\n1,08:00,Astrid,2       ¦ the header has note more than once",
        "id,at, id \\n1,08:00,Astrid              ¦ the header has id more than once",
        ",,,\\n , \\n                             ¦ no header",
        "id,at\\n1,\"08:00\" Astrid               ¦ not CSV as RFC 4180 has it, near line 2…",
        "id,at\\n1,\"08:00\"Astrid\\n2,3          ¦ not CSV as RFC 4180 has it, near line 2…",
        "id,at\\n1,2\\n3,\"Astrid                 ¦ not CSV as RFC 4180 has it, near line 3…",
        "id,at\\n1,\"Astrid\\n2,09:00\\n3,10:00   ¦ not CSV as RFC 4180 has it, near line 2…",
        "id,\"at\\n1,08:00,Astrid                 ¦ not CSV as RFC 4180 has it, near line 1…"
      })
  void aCsvFileThatIsNotWholeIsRejectedAndSaysWhy(String text, String reason) {
    String lines = text.replace("\\n", "\n").replace("\\r", "\r");
    String told = reason.replace("…", QuotedRecords.MEND);
    assertThat(files.rejection("a.csv", lines)).isEqualTo(told);
    assertThat(files.rejection("a.csv.gz", gzip(lines)))
        .isEqualTo(lines.isEmpty() ? "no header" : told);
  }

  /** A phone number or a time that is cut passes for another one, and an answer for none. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        GOOD + "2,09:00",
        GOOD + "2",
        GOOD + "\"2\"",
        "id,at,note\n1,08:00,\"two\nlines\"\n2,09:00",
        "id,at,note\n1,08:00,Åsa\n2,09:00",
        "id,at,note,weight\n2,09:00,Astrid",
        "id,at\r1,08:00\r2",
        GOOD + "2,\u001A"
      })
  void textThatEndsWithinARowIsRejected(String text) {
    String reason =
        "it ends within a row: its last line has no line end, and fewer fields than the header;"
            + " deliver it again, whole";
    assertThat(files.rejection("a.csv", text)).isEqualTo(reason);
    assertThat(files.rejection("a.csv.gz", gzip(text))).isEqualTo(reason);
    assertThat(files.rejection("a.csv", text + "\n")).isEqualTo("accepted");
    for (String encoding : List.of("windows-1252", "UTF-16", "UTF-8")) {
      FilesOfASource others = new FilesOfASource(folder, calls(',', encoding, true));
      byte[] bytes = text.getBytes(Charset.forName(encoding));
      FileReading large = others.keeping(1, "b.csv", bytes);
      assertThat(catchThrowable(large::verify)).as(encoding).hasMessage(reason);
    }
  }

  @Test
  void noRowOfAFileIsUsedIfItsLastOneIsBroken() {
    assertThat(files.rejection("a.csv", LONG + "2,\"09:00"))
        .isEqualTo("not CSV as RFC 4180 has it, near line 50002" + QuotedRecords.MEND);
  }

  static Stream<Arguments> notUtf8() {
    byte[] latin1 = "2,09:00,Åsa\n".getBytes(ISO_8859_1);
    byte[] cut = Arrays.copyOf(utf8(LONG + "Å"), utf8(LONG + "Å").length - 1);
    return Stream.of(
        Arguments.of("in the first row", joined(utf8(GOOD), latin1)),
        Arguments.of("late in the file", joined(utf8(LONG), latin1)),
        Arguments.of("in the header", joined(latin1, utf8(GOOD))),
        Arguments.of("a character cut at the file's end", cut),
        Arguments.of("a lone continuation byte", joined(utf8(GOOD), new byte[] {(byte) 0x80})),
        Arguments.of("half of a surrogate", joined(utf8(GOOD), hex("EDA080"))),
        Arguments.of("an overlong slash", joined(utf8(GOOD), hex("C0AF"))),
        Arguments.of("UTF-16 with its mark", joined(hex("FFFE"), utf8(GOOD))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notUtf8")
  void textThatIsNotInTheSourcesEncodingIsNotGuessedAt(String where, byte[] bytes) {
    assertThat(files.rejection("a.csv", bytes)).startsWith("text that is not UTF-8; ");
  }

  @Test
  void aCharacterMayFallBetweenTwoReads() throws Exception {
    int chunk = 1 << 16;
    for (int shift = 0; shift < 4; shift++) {
      String filler = "x".repeat(chunk - "id,at,note\n1,08:00,".length() - 4 + shift);
      assertThat(files.rows("a.csv", "id,at,note\n1,08:00," + filler + "😀\n"))
          .containsExactly("1|08:00|" + filler + "😀");
    }
  }

  @Test
  void aRowTooLongToReadRejectsItsFileAndNotTheWholeRun() {
    String endless = "x".repeat(17 << 20);
    assertThat(files.rejection("a.csv", "id,at,note\n1,08:00,\"" + endless + "\"\n"))
        .as("quoted")
        .startsWith("not CSV as RFC 4180 has it");
    FileReading reading = files.written("b.csv", utf8("id,at,note\n1,08:00," + endless + "\n"));
    assertThat(catchThrowable(reading::verify))
        .as("not quoted; said by the check, before any row is let out")
        .isInstanceOf(BrokenFileException.class);
  }

  @Test
  void aRejectedFilesChecksumIsThatOfAllItsBytesSoThatItIsKnownAgain() throws Exception {
    for (byte[] bytes :
        new byte[][] {
          utf8(GOOD), utf8("nothing"), new byte[0], joined(gzip(LONG), utf8("garbage")), gzip(LONG)
        }) {
      String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertThat(files.checksum("a.csv", bytes)).isEqualTo(sha256);
      assertThat(files.checksum("a.csv.gz", bytes)).isEqualTo(sha256);
      assertThat(files.checksum("a.jsonl", bytes)).isEqualTo(sha256);
      assertThat(files.checksum("a.parquet", bytes)).isEqualTo(sha256);
    }
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
