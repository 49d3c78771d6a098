package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.gzip;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which quotes need no parser: those around whole fields of one line. */
class SimpleQuotesTest {
  private static final String HEADER = "id,at,note\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,08:00,\"Hosta, feber\"",
        "1,08:00,\"Hosta, feber\"\n",
        "1,08:00,\"Hosta, feber\"\r\n2,09:00,\"ont i halsen\"\r",
        "\"1\",\"08:00\",\"Hosta, feber och ont i halsen sedan flera dagar\",\"\"\n",
        "\"1\"\n\n\"2\"\n",
        "1,08:00,\"\"",
        "1,08:00,\"\"\"\"",
        "1,08:00,\"\"\"Hosta\"\", \"\"feber\"\"\"",
        "1,08:00,\" within \"",
        "1,08:00,\"åäö 漢 😀\"",
        "1,08:00,\"\t\u0001\""
      })
  void theseAreTakenFromTheBytes(String rows) throws Exception {
    assertThat(fromBytes("a.csv", utf8(HEADER + rows))).isTrue();
    assertThat(fromBytes("a.csv.gz", gzip(HEADER + rows))).isTrue();
    assertThat(fromBytes("a.csv", utf8("\uFEFF\"id\",\"at\"\n" + rows))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,08:00,5\" tum",
        "1,08:00,Hosta\"",
        "1,08:00, \"Hosta\"",
        "1,08:00,\u00A0\"Hosta\"",
        "1,08:00,Hosta \"\"feber\"\"",
        "1,08:00,\"Hosta\nfeber\"",
        "1,08:00,\"Hosta\rfeber\"",
        "1,08:00,\"Hosta\"\n2,09:00,\"\n\"\n",
        "\uFEFF\"1\",08:00\n",
      })
  void theseAreParsed(String rows) throws Exception {
    assertThat(fromBytes("a.csv", utf8(HEADER + rows))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,08:00,\"Hosta",
        "1,08:00,\"",
        "1,08:00,\"\"\"",
        "1,08:00,\"Hosta\" ",
        "1,08:00,\"Hosta\"feber",
        "1,08:00,\"Hosta\"\n2,09:00,\"Hosta\"\"",
      })
  void ofTheseTheParserSaysThatTheyAreBroken(String rows) {
    assertThat(new FilesOfASource(folder, FilesOfASource.CALLS).rejection("a.csv", HEADER + rows))
        .startsWith("not CSV as RFC 4180 has it");
  }

  @Test
  void textThatIsNotKeptIsParsed() throws Exception {
    FilesOfASource files = new FilesOfASource(folder, FilesOfASource.CALLS);
    FileReading reading = files.keeping(10, "a.csv", utf8(HEADER + "1,08:00,\"Hosta\""));
    assertThat(fromBytes(reading)).isFalse();
  }

  @Test
  void textInAnotherEncodingIsTakenFromTheBytesIfItIsAsciiAllTheSame() throws Exception {
    FilesOfASource files =
        new FilesOfASource(folder, FilesOfASource.calls(',', "windows-1252", true));
    String ascii = HEADER + "1,08:00,\"Hosta\"\n";
    assertThat(fromBytes(files.written("a.csv", utf8(ascii)))).isTrue();
    assertThat(fromBytes(files.written("a.csv", utf8(ascii + "2,09:00,\"å\"\n")))).isFalse();
  }

  private boolean fromBytes(String name, byte[] bytes) throws Exception {
    return fromBytes(new FilesOfASource(folder, FilesOfASource.CALLS).written(name, bytes));
  }

  private static boolean fromBytes(FileReading reading) throws Exception {
    reading.verify();
    try (Rows rows = reading.rows()) {
      return rows instanceof PlainRows;
    }
  }
}
