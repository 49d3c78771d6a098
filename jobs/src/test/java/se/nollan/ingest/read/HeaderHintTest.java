package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.CALLS;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whoever delivers a file that lacks columns is told what to do. No name is told that the source
 * does not have: where a header should be, somebody may be named.
 */
class HeaderHintTest {
  private static final String OTHERWISE =
      "; deliver the file as the source has it, or let the source say ";

  @TempDir private Path folder;

  /** {@code …} stands for what most hints have in common. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "id;at;note\\n1;08:00;Astrid            ¦ ; they are there…delimiter = \";\"",
        "id|at|note\\n1|08:00|Astrid            ¦ ; they are there…delimiter = \"|\"",
        "id\\tat\\tnote\\n1\\t08:00\\tAstrid    ¦ ; they are there…delimiter = \"\\t\"",
        "Rapport\\n\\nid,at\\n1,08:00           ¦ ; line 3 has them…skip-lines = 2",
        "Astrid,070\\nid,at\\n1,08:00           ¦ ; line 2 has them…skip-lines = 1",
        "Rapport\\nid;at\\n1;08:00              ¦ ; line 2 has them…skip-lines = 1, delimiter = \";\"",
        "'id','at'\\n'1','08:00'               ¦ ; they are there…quote = \"'\"",
        "'id';'at'\\n'1';'08:00'               ¦ ; they are there…delimiter = \";\", quote = \"'\"",
        "ID,At\\n1,08:00                       ¦ ; they are there, in other upper or lower case than the source's; spell them as the source does, or the source's as the file",
        "Id;At\\n1;08:00                       ¦ ; they are there, in other upper or lower case than the source's…delimiter = \";\"",
        "1,08:00,Astrid                        ¦ ; it has none of the source's columns: if the file begins with a row, deliver it with a header, or let the source say header = false",
        "id,note\\n1,Astrid                    ¦ ~~",
        "id,a_t\\n1,Astrid                     ¦ ; column 2 is named nearly as at",
        "id,At.\\n1,Astrid                     ¦ ; column 2 is named nearly as at",
      })
  void whatWouldMendTheFileIsTold(String text, String hint) {
    String lines = text.replace("\\n", "\n").replace("\\t", "\t");
    assertThat(rejection(CALLS, lines, StandardCharsets.UTF_8))
        .startsWith("the header lacks ")
        .endsWith((hint == null ? "at" : hint).replace("…", OTHERWISE))
        .doesNotContain("Astrid", "Rapport", "070");
  }

  @Test
  void aHeaderThatTheSourceSkipsIsFound() {
    ReadOptions skipping = CALLS.withText(TextForm.CANONICAL.withSkipLines(2));
    assertThat(rejection(skipping, "id,at\n1,2\n3,4\n", StandardCharsets.UTF_8))
        .isEqualTo("the header lacks id, at; line 1 has them" + OTHERWISE + "skip-lines = 0");
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, UTF-8", "windows-1252, IBM850", "ISO-8859-1, UTF-8"})
  void aHeaderInAnotherEncodingIsTold(String source, String file) {
    ReadOptions swedish =
        ReadOptions.canonical(List.of("Ärende", "Tid"), List.of("Ärende", "Tid"))
            .withText(TextForm.CANONICAL.withEncoding(source));
    assertThat(rejection(swedish, "Ärende,Tid\n1,08:00\n", Charset.forName(file)))
        .isEqualTo("the header lacks Ärende; they are there" + OTHERWISE + "encoding = " + file);
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, UTF-16LE", "ISO-8859-1, UTF-16LE", "UTF-8, UTF-16BE"})
  void utf16ThatPassesForOtherTextIsTold(String source, String file) {
    ReadOptions options = CALLS.withText(TextForm.CANONICAL.withEncoding(source));
    assertThat(rejection(options, "id,at\n1,08:00\n", Charset.forName(file)))
        .isEqualTo(
            "the header lacks id, at; it has zero bytes between its letters, as UTF-16 has"
                + OTHERWISE
                + "encoding = "
                + file);
  }

  @Test
  void utf16WithItsMarkIsTold() {
    assertThat(rejection(CALLS, "id,at\n1,08:00\n", StandardCharsets.UTF_16))
        .isEqualTo(
            "text that is not UTF-8; it begins as UTF-16 does: deliver it in the source's encoding,"
                + " or let the source say encoding = UTF-16");
  }

  @Test
  void anotherDelimiterThanTheSourcesInTheFirstLineIsTold() {
    String rest = "id;at\n1;08:00\n";
    assertThat(rejection(CALLS, "sep=;\n" + rest, StandardCharsets.UTF_8))
        .isEqualTo(
            "the first line (sep=) says that the fields are delimited by \";\", and the source says"
                + " otherwise; deliver the file as the source has it, or give the source that"
                + " delimiter");
    assertThat(rejection(CALLS, "sep=Astrid\n" + rest, StandardCharsets.UTF_8))
        .contains("another delimiter")
        .doesNotContain("Astrid");
  }

  private String rejection(ReadOptions options, String text, Charset encoding) {
    return new FilesOfASource(folder, options).rejection("a.csv", text.getBytes(encoding));
  }
}
