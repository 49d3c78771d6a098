package se.nollan.ingest.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.gzip;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XML: one element of the source's name a row. */
class XmlReadingTest {
  private static final ReadOptions CALLS =
      new ReadOptions(
              FileFormat.XML,
              TextForm.CANONICAL,
              List.of("id", "at", "note", "_kind", "_VALUE", "@file"),
              List.of("id", "at"))
          .withSelection(Selection.NONE.withRowTag("Call"));

  @TempDir private Path folder;

  private FilesOfASource files() {
    return new FilesOfASource(folder, CALLS);
  }

  private List<String> rows(String text) throws BrokenFileException {
    return files().rows("calls.xml", text);
  }

  private String rejection(String text) {
    return files().rejection("calls.xml", text);
  }

  @Test
  void eachElementIsARowWhereverItStands() throws Exception {
    assertThat(
            rows(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- exported -->
                <x:Export xmlns:x="urn:x" xmlns="urn:y">
                  <Calls>
                    <Call kind="in"><id>1</id><at> 08:00 </at><note>Åsa &amp; Bo</note></Call>
                    <x:Call x:kind="out" file="f"><x:at>09:00</x:at><agent><id>7</id></agent>
                      <x:id><![CDATA[2]]></x:id></x:Call>
                  </Calls>
                  <Call id="3"/>
                  <Call>said</Call>
                </x:Export>
                """))
        .containsExactly(
            "1|08:00|Åsa & Bo|in|_|_", "2|09:00|_|out|_|f", "_|_|_|_|_|_", "_|_|_|_|said|_");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "<note/>                                ¦ _",
        "<note> </note>                         ¦ _",
        "<note>&#160;a&#x20;</note>             ¦ a",
        "<note>a<!-- b -->c</note>              ¦ ac",
        "<note><p>a</p><q x='1'>b</q><r/></note>¦ {\"p\":\"a\",\"q\":{\"_x\":\"1\",\"_VALUE\":\"b\"},\"r\":null}",
        "<note>a<p>b</p>c</note>                ¦ {\"p\":\"b\",\"_VALUE\":\"ac\"}",
        "<note>a</note><note>b</note><note/>    ¦ [\"a\",\"b\",null]",
        "<note><p>a</p><p>b</p></note>          ¦ {\"p\":[\"a\",\"b\"]}",
        "<note xsi:nil='true'/>                 ¦ _",
        "<note xsi:type='string'>a</note>       ¦ a",
        "<note><Call>b</Call></note>            ¦ {\"Call\":\"b\"}",
        "<note>12</note>                        ¦ 12"
      })
  void aValueOfAnyKindBecomesText(String xml, String text) throws Exception {
    assertThat(
            rows(
                "<r xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><Call><id>1</id><at>2</at>"
                    + xml
                    + "</Call></r>"))
        .containsExactly("1|2|" + text + "|_|_|_");
  }

  @Test
  void theDocumentSaysWhatItsEncodingIs() throws Exception {
    String text = "<?xml version='1.0' encoding='%s'?><r><Call><id>Å</id><at>ö</at></Call></r>";
    String row = "Å|ö|_|_|_|_";
    assertThat(files().rows("a.xml", text.formatted("ISO-8859-1").getBytes(ISO_8859_1)))
        .containsExactly(row);
    assertThat(files().rows("a.xml", ("\uFEFF" + text.formatted("UTF-16")).getBytes(UTF_16LE)))
        .containsExactly(row);
    assertThat(files().rows("a.xml", utf8("\uFEFF" + text.formatted("UTF-8"))))
        .containsExactly(row);
    assertThat(files().rows("a.xml.gz", gzip(text.formatted("UTF-8")))).containsExactly(row);
    assertThat(files().rows("a.xml", text.formatted("windows-1252").getBytes(ISO_8859_1)))
        .containsExactly(row);
    assertThat(files().rejection("a.xml", text.formatted("UTF-8").getBytes(ISO_8859_1)))
        .isEqualTo("not well-formed XML, near line 1");
    assertThat(files().rejection("a.xml", text.formatted("US-ASCII").getBytes(ISO_8859_1)))
        .isEqualTo("not well-formed XML, near line 1");
    byte[] undefined = text.formatted("windows-1252").replace('Å', '\u0081').getBytes(ISO_8859_1);
    assertThat(files().rejection("a.xml", undefined)).isEqualTo("not well-formed XML, near line 1");
    assertThat(files().rejection("a.xml", text.formatted("LATIN-99")))
        .isEqualTo("XML in an encoding that Java does not know");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "<r><Call><id>Astrid</id><at>1</at></Call>              ¦ not well-formed XML, near line 2",
        "<r><Call><id>Astrid</at></Call></r>                    ¦ not well-formed XML, near line 2",
        "<r><Call><id>Astrid & Bo</id></Call></r>               ¦ not well-formed XML, near line 2",
        "<r><Call><id>&Astrid;</id></Call></r>                  ¦ not well-formed XML, near line 2",
        "<r><Call Astrid></Call></r>                            ¦ not well-formed XML, near line 2",
        "<r><a:Call/></r>                                       ¦ not well-formed XML, near line 2",
        "<r><Call><id>1</id><at>2</at></Call></r><r/>           ¦ not well-formed XML, near line 2",
        "id,at,Astrid                                           ¦ not well-formed XML, near line 2",
        "<r/>                                                   ¦ no <Call> in it",
        "<r><call><id>1</id><at>2</at></call></r>               ¦ no <Call> in it",
        "<r><Call><id>1</id></Call><Call><note/></Call></r>     ¦ no <Call> has at",
        "<r><Call id='1'><x><at>1</at></x></Call></r>           ¦ no <Call> has id, at",
      })
  void aDocumentThatIsNotWholeIsRejectedWithoutSayingWhatItHolds(String xml, String reason) {
    assertThat(rejection("\n" + xml)).isEqualTo(reason);
  }

  @Test
  void aColumnThatIsEmptyIsNotLacking() throws Exception {
    assertThat(rows("<r><Call><id/><at/></Call></r>")).containsExactly("_|_|_|_|_|_");
  }

  @Test
  void noBytesAreNoDelivery() {
    assertThat(rejection("")).isEqualTo("no bytes at all");
  }

  @Test
  void aDocumentTypeIsNotReadAndNothingElseEither() throws Exception {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "Astrid");
    String external =
        "<!DOCTYPE r [<!ENTITY x SYSTEM '%s'>]><r><Call><id>&x;</id><at>1</at></Call></r>"
            .formatted(secret.toUri());
    String laughs =
        "<!DOCTYPE r [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><r><Call><id>&b;</id></Call></r>";
    String dtd = "<!DOCTYPE r SYSTEM 'http://localhost:1/x.dtd'><r><Call><id>1</id></Call></r>";
    for (String text : List.of(external, laughs, dtd, "<!DOCTYPE r><r/>")) {
      assertThat(rejection(text))
          .isEqualTo("XML with a document type (<!DOCTYPE), which is not read; deliver it without");
    }
  }

  @Test
  void whatWouldFillTheMemoryIsRejected() {
    String open = "<r><Call><id>1</id><at>2</at><note>";
    assertThat(rejection(open + "<p>".repeat(2000)))
        .isEqualTo("a <Call> too large or too deep to be read, near line 1");
    assertThat(rejection(open + "x".repeat(17 << 20) + "</note></Call></r>"))
        .isEqualTo("a <Call> too large or too deep to be read, near line 1");
    assertThat(rejection("<r><Call x='" + "x".repeat(34 << 20) + "'/></r>"))
        .isEqualTo("not well-formed XML, near line 1");
  }

  @Test
  void alsoALargeDocumentIsReadToItsEnd() throws Exception {
    String row =
        "<Call><id>1</id><at>2</at><agent>" + "Lång text ".repeat(20) + "</agent></Call>\n";
    assertThat(files().rows("a.xml.gz", gzip("<r>" + row.repeat(300_000) + "</r>")))
        .hasSize(300_000);
  }
}
