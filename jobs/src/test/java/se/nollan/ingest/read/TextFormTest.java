package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.CALLS;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.read.FieldLayout.Delimited;
import se.nollan.ingest.read.FieldLayout.FixedWidth;

/**
 * Text as other systems write it, if the source says how: quotes of another kind or none, escapes,
 * delimiters of several characters, fixed widths, lines before the header. What is not as the
 * source says shows: no value comes to stand in another column.
 */
class TextFormTest {
  private static final char NONE = Delimited.NONE;
  private static final TextForm FORM = TextForm.CANONICAL;
  private static final TextForm UNQUOTED = FORM.withFields(new Delimited(",", NONE, NONE));
  private static final TextForm BACKSLASH = FORM.withFields(new Delimited(",", '"', '\\'));

  @TempDir private Path folder;

  /**
   * The field stands between two others, in a file that PlainRows reads if it can, and in others.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "\"Anna A\" <070>   ¦ \"Anna A\" <070>",
        "5\" tum            ¦ 5\" tum",
        "\"                 ¦ \"",
        "\"\"               ¦ \"\"",
        "a\\               ¦ a\\",
      })
  void withoutQuotesAQuoteIsACharacterLikeAnyOther(String field, String value) throws Exception {
    String text = "id,note,at\n1," + field + ",08:00\n2,,09:00";
    for (String encoding : List.of("UTF-8", "windows-1252", "UTF-16LE")) {
      assertThat(rows(UNQUOTED.withEncoding(encoding), text))
          .as(encoding)
          .containsExactly("1|08:00|" + value, "2|09:00|_");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "'ring snart, tack' ¦ ring snart, tack",
        "'it''s'            ¦ it's",
        "\"a                ¦ \"a",
        "''                 ¦ _",
      })
  void quotesMayBeOfAnotherKind(String field, String value) throws Exception {
    TextForm single = FORM.withFields(new Delimited(",", '\'', NONE));
    assertThat(rows(single, "id,at,note\n1,08:00," + field + "\n"))
        .containsExactly("1|08:00|" + value);
    assertThat(rejection(single, "id,at,note\n1,08:00,'ring\n2,09:00,b\n"))
        .isEqualTo("not CSV as RFC 4180 has it, near line 2" + QuotedRecords.MEND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "\"ring \\\"snarast\\\", tack\" ¦ ring \"snarast\", tack",
        "\"c:\\\\\"                     ¦ c:\\",
        "a\\, b                         ¦ a, b",
        "\"C:\\x\"                      ¦ C:\\x",
        "\"\"                           ¦ _",
        "ok                             ¦ ok",
      })
  void anEscapeStandsBeforeWhatIsMeantAsSuch(String field, String value) throws Exception {
    assertThat(rows(BACKSLASH, "id,note,at\n1," + field + ",08:00\n2,å,09:00\n"))
        .containsExactly("1|08:00|" + value, "2|09:00|å");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,08:00,\"c:\\tmp\\\"\n2,09:00,b\n",
        "1,08:00,\"never closed\n2,09:00,b\n",
        "1,08:00,\"Norr\"a\n2,09:00,b\n",
        "1,08:00,a\n2,09:00,\\"
      })
  void quotingThatIsNotAsTheSourceSaysRejectsTheFile(String text) {
    assertThat(rejection(BACKSLASH, "id,at,note\n" + text))
        .startsWith("not CSV with the source's quotes and escapes, near line ")
        .doesNotContain("Norr", "tmp");
  }

  @Test
  void withoutQuotesAnEscapeStandsBeforeDelimitersAndLineEnds() throws Exception {
    TextForm form = FORM.withFields(new Delimited("\t", NONE, '\\'));
    assertThat(rows(form, "id\tat\tnote\n1\t08:00\ta\\\tb\n2\t09:00\ta\\\nb\n3\t10:00\t\\N\n"))
        .containsExactly("1|08:00|a\tb", "2|09:00|a\nb", "3|10:00|\\N");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {"||", "~\t|\t~", ";;", "::", "<>"},
      ignoreLeadingAndTrailingWhitespace = false)
  void aDelimiterMayBeOfSeveralCharacters(String delimiter) throws Exception {
    String text = "id,at,note\n1,08:00,a\r\n2,,\"b,c\"\r3,10:00,\n,,\n4,11:00,a,\n5,12:00,a,b\n";
    assertThat(rows(FORM.withDelimiter(delimiter), text.replace(",", delimiter)))
        .containsExactly(
            "1|08:00|a", "2|_|b" + delimiter + "c", "3|10:00|_", "4|11:00|a", "5|12:00|a + b");
    assertThat(rejection(FORM.withDelimiter(delimiter), "id,at\n1,\"08".replace(",", delimiter)))
        .isEqualTo("not CSV as RFC 4180 has it, near line 2" + QuotedRecords.MEND);
    TextForm unquoted = FORM.withFields(new Delimited(delimiter, NONE, NONE));
    assertThat(rows(unquoted, "id,at,note\n1,\"08,a\n2,,".replace(",", delimiter)))
        .containsExactly("1|\"08|a", "2|_|_");
  }

  @Test
  void aPartOfALongDelimiterIsAValue() throws Exception {
    assertThat(rows(FORM.withDelimiter("||"), "id||at||note\n1||08|00||a|b\n"))
        .containsExactly("1|08|00|a|b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void fieldsMayHaveWidths(String end) throws Exception {
    TextForm form = FORM.withFields(new FixedWidth(List.of(3, 5, 4))).withHeader(false);
    String text =
        String.join(
            end, "1  08:00Åsa ", "", "22 09:00", "   10:00😀😀😀😀 ", "3  11:00abcdx", "   ");
    assertThat(rows(form, text + end))
        .containsExactly("1|08:00|Åsa", "22|09:00|_", "_|10:00|😀😀😀😀", "3|11:00|abcd + x");
  }

  @Test
  void valuesOfFixedWidthStayAsTheyStandIfTheSourceWantsItSo() throws Exception {
    TextForm form =
        FORM.withFields(new FixedWidth(List.of(3, 5, 4))).withHeader(false).withTrim(false);
    assertThat(rows(form, "1  08:00 a  \n 2   :00\n"))
        .containsExactly("1  |08:00| a  ", " 2 |  :00|_");
  }

  @Test
  void aFileOfFixedWidthsMayHaveAHeaderAndEndWithinARow() {
    TextForm form = FORM.withFields(new FixedWidth(List.of(3, 5, 4)));
    assertThat(rejection(form, "id at   note\n1  08:00abcd\n")).isEqualTo("accepted");
    assertThat(rejection(form, "id at   note\n1  08:")).startsWith("it ends within a row");
  }

  @Test
  void valuesStayAsTheyStandIfTheSourceWantsItSo() throws Exception {
    TextForm form = FORM.withTrim(false);
    assertThat(rows(form, " id ,at,note\n 1,08:00 ,\" a \"\n  , ,\n2,09:00\n"))
        .containsExactly(" 1|08:00 | a ", "2|09:00|_");
    FilesOfASource json = new FilesOfASource(folder, CALLS.withText(form));
    assertThat(json.rows("a.jsonl", "{\"id\":\" 1\",\"at\":\"8 \",\"note\":\"\"}\n"))
        .containsExactly(" 1|8 |_");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesBeforeTheHeaderMayBeSkipped(String end) throws Exception {
    TextForm form = FORM.withSkipLines(3);
    String text = String.join(end, "Rapport \"januari", "", "Region;Å", "id,at,note", "1,08:00,a");
    for (String encoding : List.of("UTF-8", "UTF-16LE")) {
      assertThat(rows(form.withEncoding(encoding), text)).containsExactly("1|08:00|a");
    }
    String simple = text.replace("\"", "");
    assertThat(rows(form, simple)).containsExactly("1|08:00|a");
    assertThat(rows(form, simple.replace("id", "sep=," + end + "id"))).containsExactly("1|08:00|a");
    assertThat(rows(form.withHeader(false), simple)).containsExactly("id|at|note", "1|08:00|a");
    assertThat(rejection(form, simple + end + "2,\"å\nb\"c"))
        .isEqualTo("not CSV as RFC 4180 has it, near line 6" + QuotedRecords.MEND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"one line", "two\nlines\n"})
  void aFileOfFewerLinesThanAreSkippedIsNoGoodFile(String text) {
    for (String encoding : List.of("UTF-8", "UTF-16")) {
      assertThat(rejection(FORM.withSkipLines(3).withHeader(false).withEncoding(encoding), text))
          .isEqualTo("it has fewer lines than the source skips (skip-lines)");
    }
    assertThat(rejection(FORM.withSkipLines(1), "one line\n")).isEqualTo("no header");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void spreadsheetsUnicodeTextIsReadAsUtf16WithTabs(String order) throws Exception {
    byte[] bytes =
        "\uFEFFid\tat\tnote\r\n1\t08:00\t\"Å \"\"a\"\"\"\r\n\t\t\r\n2\t09:00\t€"
            .getBytes(Charset.forName(order));
    FilesOfASource files =
        new FilesOfASource(folder, CALLS.withText(FORM.withEncoding("UTF-16").withDelimiter("\t")));
    assertThat(files.rows("a.csv", bytes)).containsExactly("1|08:00|Å \"a\"", "2|09:00|€");
  }

  @Test
  void aRecordThatWouldFillTheMemoryRejectsItsFile() {
    String endless = "x\n".repeat(9 << 20);
    assertThat(rejection(BACKSLASH, "id,at,note\n1,08:00,\"" + endless + "\"\n"))
        .startsWith("not CSV with the source's quotes and escapes");
  }

  private List<String> rows(TextForm form, String text) throws BrokenFileException {
    return files(form).rows("calls.csv", text.getBytes(form.charset()));
  }

  private String rejection(TextForm form, String text) {
    return files(form).rejection("calls.csv", text.getBytes(form.charset()));
  }

  private FilesOfASource files(TextForm form) {
    return new FilesOfASource(folder, CALLS.withText(form));
  }
}
