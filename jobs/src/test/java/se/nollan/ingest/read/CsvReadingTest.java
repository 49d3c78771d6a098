package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Good CSV files, in every way that systems write them. Columns {@code id} and {@code at} are
 * required, {@code note} is not; {@code _} stands for an empty value.
 */
class CsvReadingTest {
  private static final String BOM = "\uFEFF";

  @TempDir private Path folder;
  private FilesOfASource files;

  @BeforeEach
  void files() {
    files = new FilesOfASource(folder, FilesOfASource.CALLS);
  }

  @Test
  void everyRowAndValueArrives() throws Exception {
    assertThat(
            rows(
                """
                id,at,note
                1,08:00,first
                2,09:00,second
                """))
        .containsExactly("1|08:00|first", "2|09:00|second");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesMayEndAsOnAnySystem(String end) throws Exception {
    String text = String.join(end, "id,at,note", "1,08:00,a", "2,09:00,b");
    assertThat(rows(text)).containsExactly("1|08:00|a", "2|09:00|b");
    assertThat(rows(text + end)).containsExactly("1|08:00|a", "2|09:00|b");
  }

  @Test
  void linesMayEndInSeveralWaysInOneFile() throws Exception {
    assertThat(rows("id,at,note\r\n1,08:00,a\n2,09:00,b\r3,10:00,c"))
        .containsExactly("1|08:00|a", "2|09:00|b", "3|10:00|c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,at,note\n1,08:00,a\n", "\"id\",at,note\n1,08:00,a\n"})
  void aByteOrderMarkIsNoPartOfTheFirstName(String text) throws Exception {
    assertThat(rows(BOM + text)).containsExactly("1|08:00|a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "\"one, two\"           ¦ one, two",
        "\"say \"\"hej\"\"\"    ¦ say \"hej\"",
        "\"\"\"\"               ¦ \"",
        "\"\"                   ¦ _",
        "\"  within  \"         ¦ within",
        "5\" tum                ¦ 5\" tum"
      })
  void quotesKeepWhatStandsWithinThem(String field, String value) throws Exception {
    assertThat(rows("id,at,note\n1,08:00," + field + "\n")).containsExactly("1|08:00|" + value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r", "\n\n"})
  void aQuotedValueMayRunOverLines(String end) throws Exception {
    assertThat(rows("id,at,note\n1,08:00,\"over" + end + "lines\"\n2,09:00,b\n"))
        .containsExactly("1|08:00|over" + end + "lines", "2|09:00|b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\u00A0", " \t\u2007\u202F "})
  void blankLinesAreNoRows(String blank) throws Exception {
    String text = String.join("\n", blank, "id,at,note", blank, "1,08:00,a", blank, "2,09:00,b");
    assertThat(rows(text + "\n" + blank + "\n")).containsExactly("1|08:00|a", "2|09:00|b");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ",,", ",,,,,", " , \u00A0,\t"})
  void linesOfDelimitersAloneAreBlankToo(String blank) throws Exception {
    String text = String.join("\n", blank, "id,at,note", blank, "1,08:00,a", blank, "2,09:00,b");
    assertThat(rows(text + "\n" + blank + "\n")).containsExactly("1|08:00|a", "2|09:00|b");
    assertThat(rows(text + "\n" + blank)).containsExactly("1|08:00|a", "2|09:00|b");
    assertThat(rows(text.replace("00,a", "00,\"a\nå\"") + "\n" + blank))
        .as("parsed")
        .containsExactly("1|08:00|a\nå", "2|09:00|b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"\",", ",\"\"", "\"\",\" \",\"\""})
  void aLineOfQuotedNothingIsARow(String line) throws Exception {
    assertThat(rows("id,at,note\n1,08:00,a\n" + line + "\n")).containsExactly("1|08:00|a", "_|_|_");
  }

  @Test
  void missingTrailingFieldsAreEmpty() throws Exception {
    assertThat(rows("id,at,note\n1,08:00\n2\n")).containsExactly("1|08:00|_", "2|_|_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1,08:00,a,b¦b",
        "1,08:00,a,b,c¦b|c",
        "1,08:00,a,,c,¦|c|",
        "1,08:00,a,\"b, \"\"c\"\"\"¦b, \"c\""
      })
  void fieldsBeyondTheHeaderAreToldSoThatTheRowIsNotUsed(String line, String beyond)
      throws Exception {
    assertThat(rows("id,at,note\n" + line + "\n2,09:00,b\n"))
        .containsExactly("1|08:00|a + " + beyond, "2|09:00|b");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ",,,", ", ,\t", ",\"\"", ",\" \","})
  void emptyFieldsBeyondTheHeaderAreHarmless(String surplus) throws Exception {
    assertThat(rows("id,at,note\n1,08:00,a" + surplus + "\n2,09:00,b\n"))
        .containsExactly("1|08:00|a", "2|09:00|b");
    assertThat(rows("id,at,note\n1,08:00,a" + surplus + "\n2,09:00,\"b\nc\"\n"))
        .as("parsed")
        .containsExactly("1|08:00|a", "2|09:00|b\nc");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id,at,note,",
        "id,at,note,,,",
        ",id,,at,note",
        "id,at,note,Tid,Datum,Tid,Datum",
        "id,at,note,\"\",\" \"",
        "id,at,note,ID,At"
      })
  void namesThatTheSourceDoesNotUseMayBeEmptyOrRepeated(String header) throws Exception {
    String row = header.startsWith(",") ? ",1,x,08:00,a" : "1,08:00,a";
    assertThat(rows(header + "\n" + row + "\n")).containsExactly("1|08:00|a");
    assertThat(rows(header + "\n" + row + ",,\n")).containsExactly("1|08:00|a");
  }

  @Test
  void theLastLineNeedsNoEndIfAllItsFieldsAreThere() throws Exception {
    assertThat(rows("id,at,note\n1,08:00,")).containsExactly("1|08:00|_");
    assertThat(rows("id,at,note,,\n1,08:00,a")).containsExactly("1|08:00|a");
    assertThat(rows("id,at,note\n1,\"08\n00\",\"å\"")).containsExactly("1|08\n00|å");
    assertThat(rows("id,at,note\n1,08:00\n  ")).containsExactly("1|08:00|_");
  }

  @ParameterizedTest
  @CsvSource({
    "the mark that DOS ends a text with, U+001A",
    "a mark of byte order within,        U+FEFF"
  })
  void marksThatProgramsLeaveBehindAreNothing(String what, String character) throws Exception {
    String mark = Character.toString(Integer.parseInt(character.substring(2), 16));
    assertThat(rows("id,at,note\n1,08:00,a\n" + mark)).as(what).containsExactly("1|08:00|a");
    assertThat(rows("id,at,note\n1,08:00,a" + mark)).as(what).containsExactly("1|08:00|a");
    assertThat(rows("id,at,note\n" + mark + "1,08:00,\"a\nb\"\n" + mark))
        .as(what)
        .containsExactly("1|08:00|a\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sep=,\n", "SEP=,\r\n", "\"sep=,\"\r\n", BOM + "sep=,\r"})
  void theLineThatTellsSpreadsheetsTheDelimiterIsNoHeader(String line) throws Exception {
    assertThat(rows(line + "id,at,note\n1,08:00,a\n")).containsExactly("1|08:00|a");
    assertThat(rows(line + "id,at,note\n1,08:00,\"a\nb\"\n")).containsExactly("1|08:00|a\nb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id,at,note", "id,at,note\n", "id,at\r\n\r\n"})
  void aHeaderWithoutRowsIsAGoodFile(String text) throws Exception {
    assertThat(rows(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "id,       U+0020 U+0009 U+000B U+000C",
    "no-break, U+00A0 U+2007 U+202F",
    "wide,     U+2003 U+3000 U+2028 U+1680",
    "control,  U+001C U+001F U+0085"
  })
  void whiteSpaceOfAnyKindAroundValuesMeansNothing(String what, String characters)
      throws Exception {
    for (String character : characters.split(" ")) {
      String space = Character.toString(Integer.parseInt(character.substring(2), 16));
      assertThat(rows(space + "id" + space + ",at,note\n1,08:00," + space + "a b" + space + "\n"))
          .as(what + " " + character)
          .containsExactly("1|08:00|a b");
    }
  }

  @Test
  void lettersOfAnyScriptArrive() throws Exception {
    assertThat(rows("id,at,note\n1,08:00,åäö ÅÄÖ é 漢 😀\n"))
        .containsExactly("1|08:00|åäö ÅÄÖ é 漢 😀");
  }

  @Test
  void columnsMayComeInAnyOrderAndUnknownOnesAreIgnored() throws Exception {
    assertThat(rows("colour,note,at,weight,id\nred,a,08:00,7,1\nblue,,09:00,,2\n"))
        .containsExactly("1|08:00|a", "2|09:00|_");
  }

  @Test
  void aRowIsNotBlankForHavingItsValuesInUnknownColumnsOnly() throws Exception {
    assertThat(rows("colour,id,at\nred\n")).containsExactly("_|_|_");
  }

  private List<String> rows(String text) throws BrokenFileException {
    return files.rows("calls.csv", text);
  }
}
