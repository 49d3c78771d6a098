package se.nollan.ingest.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.gzip;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON Lines: one object a row. */
class JsonReadingTest {
  @TempDir private Path folder;
  private FilesOfASource files;

  @BeforeEach
  void files() {
    files = new FilesOfASource(folder, FilesOfASource.CALLS);
  }

  @Test
  void everyRowAndValueArrivesInAnyOrderOfFields() throws Exception {
    assertThat(
            rows(
                """
                {"id": "1", "at": "08:00", "note": "a"}
                {"note": "b", "colour": "red", "at": "09:00", "id": "2"}
                """))
        .containsExactly("1|08:00|a", "2|09:00|b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "\"Åsa, \\\"hej\\\"\"  ¦ Åsa, \"hej\"",
        "\"\\u00c5sa\"         ¦ Åsa",
        "\"\\u00a0 a \"        ¦ a",
        "\"\"                  ¦ _",
        "\" \"                 ¦ _",
        "null                  ¦ _",
        "12                    ¦ 12",
        "1.50                  ¦ 1.50",
        "8123.0                ¦ 8123",
        "-8123.000             ¦ -8123",
        "1.0e3                 ¦ 1.0e3",
        "\"8123.0\"            ¦ 8123.0",
        "12345678901234567890  ¦ 12345678901234567890",
        "true                  ¦ true",
        "[1, \"a\"]            ¦ [1,\"a\"]",
        "{\"x\": {\"y\": 1}}   ¦ {\"x\":{\"y\":1}}",
        "{\"x\": 1.50}         ¦ {\"x\":1.50}"
      })
  void aValueOfAnyKindBecomesText(String json, String text) throws Exception {
    assertThat(rows("{\"id\": 1, \"at\": 2, \"note\": " + json + "}"))
        .containsExactly("1|2|" + text);
  }

  @Test
  void aFieldThatARowLeavesOutIsEmptyAndNotTheRowsBefore() throws Exception {
    assertThat(rows("{\"id\":\"1\",\"at\":\"8\",\"note\":\"a\"}\n{\"id\":\"2\"}\n{}"))
        .containsExactly("1|8|a", "2|_|_", "_|_|_");
  }

  @Test
  void byteOrderMarkLineEndsAndBlankLinesMeanNothing() throws Exception {
    assertThat(
            rows("\uFEFF\r\n{\"id\":\"1\",\"at\":\"8\"}\r\n\r\n \t\n{\"id\":\"2\",\"at\":\"9\"}"))
        .containsExactly("1|8|_", "2|9|_");
  }

  @Test
  void aPackedFileIsReadAsThePlainOne() throws Exception {
    byte[] packed = gzip("{\"id\":\"1\",\"at\":\"8\"}\n", "{\"id\":\"2\",\"at\":\"9\"}\n");
    assertThat(files.rows("a.jsonl.gz", packed)).containsExactly("1|8|_", "2|9|_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "{\"id\":\"Astrid\",\"at\":                             ¦ 2",
        "{\"id\":\"Astrid                                       ¦ 2",
        "{\"id\":\"Astrid\",\"at\":\"8\"                        ¦ 2",
        "{\"id\":Astrid}                                        ¦ 2",
        "{'id':'Astrid'}                                        ¦ 2",
        "{\"id\":\"Astrid\",}                                   ¦ 2",
        "{\"id\":\"Astrid\",\"at\":\"8\"} Astrid                ¦ 2",
        "{\"id\":\"1\",\"note\":{\"Astrid\":1,\"Astrid\":2}}    ¦ 2",
        "{\"id\":\"1\",\"note\":[\"Astrid\"}                    ¦ 2",
        "\"Astrid\"                                             ¦ 2",
        "null                                                   ¦ 2",
        "id,at,note                                             ¦ 2",
        "{\"id\":\"2\"},{\"id\":\"Astrid\"}                     ¦ 2"
      })
  void aFileWithOneBrokenRowIsRejectedWithoutSayingWhatItHolds(String line, int number) {
    String first = "{\"id\":\"1\",\"at\":\"8\"}\n";
    assertThat(files.rejection("a.jsonl", first + line))
        .startsWith("not JSON Lines, near line " + number + "; write whole JSON objects")
        .doesNotContain("Astrid");
  }

  @Test
  void bracketsWithoutEndRejectTheFileAndNotTheWholeRun() {
    assertThat(files.rejection("a.jsonl", "{\"id\":\"1\",\"note\":" + "[".repeat(100_000)))
        .startsWith("not JSON Lines, near line 1; ");
  }

  @Test
  void anEmptyFileIsNoDeliveryOfNothing() throws Exception {
    assertThat(files.rejection("a.jsonl", "")).isEqualTo("no bytes at all");
    assertThat(files.rejection("a.jsonl", "\n \r\n")).isEqualTo("no JSON object in it");
    assertThat(files.rejection("a.jsonl.gz", gzip(""))).isEqualTo("no JSON object in it");
  }

  @Test
  void aColumnThatNoObjectHasRejectsTheFileAsAHeaderWithoutItDoes() throws Exception {
    assertThat(files.rejection("a.jsonl", "{\"id\":\"1\",\"answeredAt\":\"8\"}\n{\"id\":\"2\"}"))
        .isEqualTo("no object has at");
    assertThat(files.rejection("a.jsonl", "{}\n{}")).isEqualTo("no object has id, at");
    assertThat(rows("{\"id\":\"1\"}\n{\"at\":null}")).containsExactly("1|_|_", "_|_|_");
  }

  @Test
  void namesInOtherLettersAreTold() {
    assertThat(files.rejection("a.jsonl", "{\"ID\":\"1\",\"at\":\"8\"}"))
        .isEqualTo("no object has id; capital and small letters are told apart, and they differ");
  }

  @Test
  void aRepeatedKeyIsHarmlessUnlessTheSourceUsesIt() throws Exception {
    assertThat(rows("{\"id\":\"1\",\"at\":\"8\",\"x\":1,\"x\":[2]}")).containsExactly("1|8|_");
    assertThat(files.rejection("a.jsonl", "{\"id\":\"1\",\"at\":\"8\",\"id\":\"2\"}"))
        .isEqualTo("an object repeats a key that the source uses, near line 1");
  }

  @Test
  void anArrayAndHalfACharacterSayWhatTheyAre() {
    assertThat(files.rejection("a.jsonl", "[{\"id\":\"Astrid\",\"at\":\"8\"}]"))
        .startsWith("not JSON Lines, near line 1: it is an array; write an object a line");
    assertThat(files.rejection("a.jsonl", "{\"id\":\"a\\ud83d\",\"at\":\"8\"}"))
        .isEqualTo("text with half a character in it, near line 1");
    assertThat(files.rejection("a.jsonl", "{\"id\":\"1\",\"at\":\"8\",\"note\":[\"\\ud83d\"]}"))
        .isEqualTo("text with half a character in it, near line 1");
  }

  @Test
  void textInAnotherEncodingIsRejected() {
    byte[] latin1 = "{\"id\":\"Åsa\",\"at\":\"8\"}".getBytes(ISO_8859_1);
    assertThat(files.rejection("a.jsonl", latin1)).startsWith("text that is not UTF-8; ");
  }

  private List<String> rows(String text) throws BrokenFileException {
    return files.rows("calls.jsonl", text);
  }
}
