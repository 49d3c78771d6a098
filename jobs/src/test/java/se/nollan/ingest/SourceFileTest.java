package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.read.FieldLayout;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.ReadOptions;
import se.nollan.ingest.read.TextForm;
import se.nollan.model.CanonicalDataset;

/** What a region's own source says, or does not say as it should. */
class SourceFileTest {
  private static final String LINES =
      """
      dataset = phone_line
      columns = [nr, enhet, typ]
      map { line_id = nr, unit_id = enhet, kind = typ, system = "'other'", automated = "'true'" }
      """;

  private final List<String> problems = new ArrayList<>();

  @Test
  void aSourceIsReadAsCommaSeparatedUtf8WithAHeaderUnlessItSaysOtherwise() {
    SourceDefinition source = source(LINES).orElseThrow();
    assertThat(source.id()).isEqualTo("ours");
    assertThat(source.dataset()).isEqualTo(CanonicalDataset.PHONE_LINE);
    assertThat(source.zone()).hasToString("Europe/Stockholm");
    List<String> columns = List.of("nr", "enhet", "typ");
    assertThat(source.read()).isEqualTo(ReadOptions.canonical(columns, columns));
    assertThat(source.mapping())
        .isInstanceOfSatisfying(
            Mapping.Expressions.class,
            map -> {
              assertThat(map.expressions()).containsEntry("line_id", "nr").hasSize(5);
              assertThat(map.filter()).isEmpty();
            });
  }

  @Test
  void everythingThatASourceSaysIsHeard() {
    SourceDefinition source =
        source(
                LINES
                    + """
                    format = csv, delimiter = "\\t", encoding = ISO-8859-1, header = false
                    time-zone = UTC, optional-columns = [extra], filter = "typ <> ''"
                    let.word = "a fragment for other values"
                    """)
            .orElseThrow();
    assertThat(source.zone()).hasToString("UTC");
    assertThat(source.read())
        .isEqualTo(
            new ReadOptions(
                FileFormat.CSV,
                TextForm.CANONICAL.withDelimiter("\t").withEncoding("ISO-8859-1").withHeader(false),
                List.of("nr", "enhet", "typ", "extra"),
                List.of("nr", "enhet", "typ")));
    assertThat(((Mapping.Expressions) source.mapping()).filter()).contains("typ <> ''");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "quote = none                     ¦ , ¦ none ¦ none",
        "quote = \"'\"                     ¦ , ¦ ' ¦ none",
        "quote = \"\\\"\"                  ¦ , ¦ \" ¦ none",
        "escape = \"\\\\\"                 ¦ , ¦ \" ¦ \\",
        "escape = \"\\\"\"                 ¦ , ¦ \" ¦ none",
        "delimiter = \"||\"               ¦ || ¦ \" ¦ none",
        "quote = none, escape = \"\\\\\"   ¦ , ¦ none ¦ \\"
      })
  void fieldsMayBeDelimitedAndQuotedAsASourceHasIt(
      String text, String delimiter, String quote, String escape) {
    FieldLayout layout = new FieldLayout.Delimited(delimiter, character(quote), character(escape));
    assertThat(source(LINES + text).orElseThrow().read().text())
        .isEqualTo(TextForm.CANONICAL.withFields(layout));
  }

  private static char character(String text) {
    return text.equals("none") ? FieldLayout.Delimited.NONE : text.charAt(0);
  }

  @Test
  void fieldsMayHaveWidthsInPlaceOfDelimiters() {
    String text = "widths = [8, 20, 1], skip-lines = 2, trim = false, header = false";
    assertThat(source(LINES + text).orElseThrow().read().text())
        .isEqualTo(
            new TextForm("UTF-8", new FieldLayout.FixedWidth(List.of(8, 20, 1)), 2, false, false));
  }

  @Test
  void aSourceMayBeAQuery() {
    assertThat(source("dataset = unit, columns = [a], query = \"SELECT a AS unit_id FROM raw\""))
        .map(SourceDefinition::mapping)
        .contains(new Mapping.Query("SELECT a AS unit_id FROM raw"));
  }

  @Test
  void allMistakesOfAFileAreToldAtOnceEachWithItsKey() {
    assertThat(
            source(
                """
                data-set = unit
                format = excel
                delimiter = "\\n"
                encoding = LATIN-99
                header = perhaps
                time-zone = Stockholm
                columns = [a, b, A, _row]
                map { unit_id = a, x = b }
                query = "SELECT 1"
                """))
        .isEmpty();
    assertThat(problems)
        .extracting(problem -> problem.replaceFirst("^ours.conf: ", ""))
        .satisfiesExactly(
            p -> assertThat(p).startsWith("data-set: no such key; a source has columns, dataset"),
            p ->
                assertThat(p).startsWith("dataset: is missing; say which dataset").contains("unit"),
            p ->
                assertThat(p)
                    .isEqualTo("format: 'excel' is none of csv, jsonl, parquet, xlsx, xml"),
            p -> assertThat(p).startsWith("encoding: 'LATIN-99' is no character set"),
            p -> assertThat(p).startsWith("delimiter: has to be one character or several"),
            p -> assertThat(p).isEqualTo("header: has to be true or false"),
            p -> assertThat(p).isEqualTo("columns: 'A' stands twice"),
            p -> assertThat(p).startsWith("columns: '_row' is a name that every raw row has"),
            p -> assertThat(p).startsWith("time-zone: 'Stockholm' is no time zone"),
            p -> assertThat(p).isEqualTo("query: a source has either map or query"));
    assertThat(problems).allMatch(problem -> problem.startsWith("ours.conf: "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "dataset = units       ¦ dataset: 'units' is none of unit, phone_line, phone_contact,",
        "dataset = [unit]      ¦ dataset: has to be text",
        "columns = []          ¦ columns: is missing; list the raw columns",
        "columns = nr          ¦ columns: has to be a list of names",
        "optional-columns = [nr] ¦ columns: 'nr' stands twice",
        "delimiter = ~~        ¦ delimiter: has to be one character",
        "delimiter = \"\\\"\"  ¦ delimiter: ",
        "delimiter = \"|\\n\"  ¦ delimiter: has to be one character or several, no line end",
        "delimiter = \"|\", quote = \"|\" ¦ delimiter: must not hold the character of quote",
        "delimiter = \"a\\\\\", escape = \"\\\\\" ¦ delimiter: must not hold",
        "quote = no            ¦ quote: has to be one character, or none",
        "quote = ~~            ¦ quote: has to be one character, or none",
        "escape = \"\\n\"      ¦ escape: has to be one character, or none",
        "skip-lines = -1       ¦ skip-lines: has to be the number of lines before the header",
        "skip-lines = few      ¦ skip-lines: has to be a whole number",
        "trim = sometimes      ¦ trim: has to be true or false",
        "widths = [3, 0, 1]    ¦ widths: has to say of each field how many characters it has",
        "widths = []           ¦ widths: has to say of each field how many characters it has",
        "widths = wide         ¦ widths: has to be a list of whole numbers",
        "widths = [1], quote = none ¦ quote: does not go with widths",
        "widths = [1, 2], header = false ¦ widths: there are 2 for 3 columns",
        "map = [nr]            ¦ map: has to give a Spark SQL expression, as text",
        "map.line_id = [nr]    ¦ map: has to give a Spark SQL expression, as text",
        "map.colour = nr       ¦ map.colour: phone_line has no such column; it has line_id,"
            + " unit_id",
        "map.kind = null       ¦ map"
      })
  void aMistakeIsToldWithItsFileAndKey(String mistake, String problem) {
    assertThat(source(LINES + mistake.replace("= ~~", "= \"\""))).isEmpty();
    assertThat(problems).anyMatch(said -> said.startsWith("ours.conf: " + problem));
  }

  @Test
  void everyRequiredColumnThatIsNotMappedIsTold() {
    source("dataset = phone_line, columns = [nr], map { line_id = nr, system = nr }");
    assertThat(problems)
        .containsExactly(
            "ours.conf: map.unit_id: is missing; every phone_line has one",
            "ours.conf: map.kind: is missing; every phone_line has one",
            "ours.conf: map.automated: is missing; every phone_line has one");
  }

  @Test
  void aSourceWithNeitherMapNorQueryIsTold() {
    source("dataset = unit, columns = [a]");
    assertThat(problems).containsExactly("ours.conf: map: a source has either map or query");
  }

  @Test
  void aFilterBesideAQueryIsTold() {
    source("dataset = unit, columns = [a], query = \"SELECT 1\", filter = \"a > 1\"");
    assertThat(problems)
        .containsExactly("ours.conf: filter: goes with map; a query has its own WHERE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delimiter = \";\"",
        "encoding = UTF-16",
        "header = false",
        "quote = none",
        "skip-lines = 1",
        "trim = false",
        "time-zone = UTC",
        "optional-columns = [x]",
        "filter = \"nr <> ''\"",
        "map.kind = \"upper(typ)\""
      })
  void deliveriesAreReadAgainWhenTheirSourceChanges(String change) {
    assertThat(source(LINES + change).orElseThrow().version())
        .isNotEqualTo(source(LINES).orElseThrow().version());
  }

  @Test
  void deliveriesAreNotReadAgainForACommentOrAnotherOrderOfKeys() {
    String turned =
        """
        # The same, said otherwise.
        map { automated = "'true'", system = "'other'", kind = typ, unit_id = enhet, line_id = nr }
        columns = ["nr", enhet, typ]
        dataset : "phone_line"
        """;
    assertThat(source(turned).orElseThrow().version())
        .isEqualTo(source(LINES).orElseThrow().version());
  }

  private Optional<SourceDefinition> source(String text) {
    return new SourceFile("ours.conf", "ours", ConfigFactory.parseString(text).resolve(), problems)
        .read();
  }
}
