package se.nollan.ingest.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.calls;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a source says of its files: their encoding, their delimiter, whether they have a header. */
class SourceOptionsTest {
  private static final String TEXT = "id,at,note\n1,08:00,\"Åsele, Ö\"\n2,09:00,é\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void aSourceMayWriteInItsOwnEncoding(String encoding) throws Exception {
    byte[] bytes = TEXT.getBytes(Charset.forName(encoding));
    assertThat(reading(calls(',', encoding, true)).rows("a.csv", bytes))
        .containsExactly("1|08:00|Åsele, Ö", "2|09:00|é");
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1252", "ISO-8859-15", "IBM00858"})
  void anEuroSignIsOneInEachEncodingThatHasIt(String encoding) throws Exception {
    byte[] bytes = "id,at,note\n1,08:00,5 €\n".getBytes(Charset.forName(encoding));
    assertThat(reading(calls(',', encoding, true)).rows("a.csv", bytes))
        .containsExactly("1|08:00|5 €");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstNameInUtf16Either() throws Exception {
    byte[] bytes = ("\uFEFF" + TEXT).getBytes(UTF_16LE);
    assertThat(reading(calls(',', "UTF-16LE", true)).rows("a.csv", bytes)).hasSize(2);
  }

  @Test
  void utf16CutWithinACharacterIsRejected() {
    byte[] whole = TEXT.getBytes(UTF_16LE);
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThat(reading(calls(',', "UTF-16LE", true)).rejection("a.csv", cut))
        .isEqualTo("text that is not UTF-16LE");
  }

  @Test
  void textInAnotherEncodingThanTheSourcesIsRejected() {
    assertThat(reading(calls(',', "UTF-8", true)).rejection("a.csv", TEXT.getBytes(ISO_8859_1)))
        .isEqualTo(
            "text that is not UTF-8; if it has arrived whole, deliver it in UTF-8, or let the source"
                + " say which encoding it is in, such as encoding = windows-1252");
    assertThat(reading(calls(',', "US-ASCII", true)).rejection("a.csv", TEXT))
        .isEqualTo("text that is not US-ASCII");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {";", "\t", "|"},
      ignoreLeadingAndTrailingWhitespace = false)
  void aSourceMayHaveItsOwnDelimiter(char delimiter) throws Exception {
    String text = "id,at,note\n1,08:00,a\n2,09:00,\"b,c\"\n".replace(",", "" + delimiter);
    assertThat(reading(calls(delimiter, "UTF-8", true)).rows("a.csv", text))
        .containsExactly("1|08:00|a", "2|09:00|b" + delimiter + "c");
  }

  @Test
  void anEmptyFieldBetweenTabsIsNoBlankLine() throws Exception {
    assertThat(reading(calls('\t', "UTF-8", true)).rows("a.csv", "id\tat\tnote\n\t\tn\n\t\n"))
        .containsExactly("_|_|n");
  }

  @Test
  void withoutAHeaderTheFirstLineIsARowAndColumnsComeInTheSourcesOrder() throws Exception {
    assertThat(reading(calls(',', "UTF-8", false)).rows("a.csv", "1,08:00,a\n2,09:00\n\n3\n"))
        .containsExactly("1|08:00|a", "2|09:00|_", "3|_|_");
  }

  @Test
  void withoutAHeaderTheLastLineNeedsAnEndIfItLacksARequiredColumn() throws Exception {
    FilesOfASource headless = reading(calls(',', "UTF-8", false));
    assertThat(headless.rows("a.csv", "1,08:00,a\n2,09:00"))
        .containsExactly("1|08:00|a", "2|09:00|_");
    assertThat(headless.rejection("a.csv", "1,08:00,a\n2")).startsWith("it ends within a row");
    assertThat(headless.rejection("a.csv", "1,08:00,\"a\nb\"\n2")).startsWith("it ends within");
  }

  @Test
  void withoutAHeaderAByteOrderMarkIsNoPartOfTheFirstValue() throws Exception {
    assertThat(reading(calls(',', "UTF-8", false)).rows("a.csv", "\uFEFF1,08:00,a\n"))
        .containsExactly("1|08:00|a");
  }

  @Test
  void withoutAHeaderFieldsBeyondTheSourcesColumnsAreTold() throws Exception {
    assertThat(reading(calls(',', "UTF-8", false)).rows("a.csv", "1,08:00,a,b\n"))
        .containsExactly("1|08:00|a + b");
  }

  private FilesOfASource reading(ReadOptions options) {
    return new FilesOfASource(folder, options);
  }
}
