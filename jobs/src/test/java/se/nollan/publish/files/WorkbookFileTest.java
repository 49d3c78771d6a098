package se.nollan.publish.files;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.publish.files.Publications.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import se.nollan.publish.Publication;
import se.nollan.publish.files.ReadWorkbook.Cell;

/** What stands in the cells of the workbook, read back without the library that wrote them. */
class WorkbookFileTest {
  private static final List<String> WITH_FIGURES =
      List.of("Riket", "Regioner", "Enheter, kontakt samma dag", "Enheter, webbtidbok");

  private final ReadWorkbook book = read(Publications.ofEveryKind());

  @Test
  void itHasACoverContentsNotesAndOneTableASheet() {
    assertThat(book.sheets())
        .startsWith("Försättsblad", "Innehåll", "Anmärkningar")
        .endsWith("Täckning")
        .containsAll(WITH_FIGURES)
        .hasSize(8);
    List<String> links =
        ReadWorkbook.each(book.part("Innehåll"), "hyperlink").stream()
            .map(link -> link.getAttribute("location").replaceAll("'(.*)'!A1", "$1"))
            .toList();
    assertThat(links)
        .containsExactlyElementsOf(
            book.sheets().stream().filter(sheet -> !sheet.equals("Innehåll")).toList());
    assertThat(book.texts("Försättsblad"))
        .contains(
            List.of("Publikation", "3"),
            List.of("Stadium", "preliminär"),
            List.of("Månader", "2026-01 till 2026-02"),
            List.of("Framställd", "2026-03-15"),
            List.of("Licens", "inte angivet"));
  }

  @Test
  void aSheetIsATable() {
    assertThat(book.texts("Enheter, kontakt samma dag"))
        .containsExactly(
            List.of(
                "Mått",
                "Vad det mäter",
                "Länskod",
                "Region",
                "HSA-id",
                "Enhet",
                "Drift",
                "Enhetstyp",
                "Period",
                "Status",
                "Täljare",
                "Nämnare",
                "Andel",
                "Undre gräns",
                "Övre gräns",
                "Medel av månader"),
            unit("same_day_chat", "chatt", "2026-01 skyddad x x x x x -"),
            unit(
                "same_day_phone",
                "telefon",
                "2026-01 redovisas 20 30 0.666667 0.487801 0.807695 -"),
            unit("same_day_total", "telefon och chatt", "2026-01 deltar~inte . . . . . -"),
            unit("same_day_chat", "chatt", "2026-02 inget~att~räkna 0 0 - - - -"),
            unit("same_day_phone", "telefon", "2026-02 saknas .. .. .. .. .. -"));
  }

  private static List<String> unit(String measure, String way, String rest) {
    boolean told = rest.startsWith("2026-01");
    return Stream.concat(
            Stream.of(
                measure,
                "Andel som fått kontakt samma dag, " + way,
                "12",
                "Skåne",
                Publications.UNIT,
                "Åsö vårdcentral",
                told ? "offentlig regi" : "",
                told ? "vårdcentral" : ""),
            Stream.of(rest.split(" ")).map(each -> each.replace('~', ' ')))
        .toList();
  }

  /** But for a unit's figures among those of its own kind, which are the same once more. */
  @Test
  void itHoldsTheNumbersOfTheCsvFile() {
    List<List<String>> csv =
        CsvFileTest.rows(
                Publications.text(
                    new CsvFile<>(StatisticsTable.table()), Publications.ofEveryKind()))
            .stream()
            .skip(1)
            .filter(row -> !row.get(1).equals("unit") || row.get(5).equals("all"))
            .map(row -> numbers(row.get(0), row.get(7), row.subList(9, 15)))
            .toList();
    List<List<String>> cells = new ArrayList<>();
    for (String sheet : WITH_FIGURES) {
      List<List<String>> rows = book.texts(sheet);
      int period = rows.get(0).indexOf("Period");
      for (List<String> row : rows.subList(1, rows.size())) {
        cells.add(numbers(row.get(0), row.get(period), row.subList(period + 2, row.size())));
      }
    }
    assertThat(cells).containsExactlyInAnyOrderElementsOf(csv);
  }

  private static List<String> numbers(String measure, String period, List<String> numbers) {
    return Stream.concat(
            Stream.of(measure, period),
            numbers.stream()
                .map(
                    each ->
                        each.matches("[0-9.]*[0-9]")
                            ? Double.toString(Double.parseDouble(each))
                            : each))
        .toList();
  }

  @Test
  void numbersAreNumbersAndTextsAreTexts() {
    Map<String, Cell> row = book.rows("Riket").get(1);
    assertThat(row.get("F")).isEqualTo(new Cell("n", "812345"));
    assertThat(row.get("H")).isEqualTo(new Cell("n", "0.812345"));
    assertThat(row.get("A").type()).isEqualTo("s");
    assertThat(row.get("D")).isEqualTo(new Cell("s", "2026"));
  }

  @ParameterizedTest
  @CsvSource({"F, '#,##0'", "H, 0.0%"})
  void aNumberHasItsFormat(String column, String format) {
    Element cell =
        ReadWorkbook.each(book.part("Riket"), "c").stream()
            .filter(each -> each.getAttribute("r").equals(column + "2"))
            .findFirst()
            .orElseThrow();
    List<Element> styles =
        ReadWorkbook.each(book.parts().get("xl/styles.xml"), "xf").stream()
            .filter(each -> each.getParentNode().getNodeName().equals("cellXfs"))
            .toList();
    String id = styles.get(Integer.parseInt(cell.getAttribute("s"))).getAttribute("numFmtId");
    assertThat(
            ReadWorkbook.each(book.parts().get("xl/styles.xml"), "numFmt").stream()
                .filter(each -> each.getAttribute("numFmtId").equals(id))
                .map(each -> each.getAttribute("formatCode")))
        .containsExactly(format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=cmd|'/C calc'!A0", "+1", "-1", "@SUM(1)", "<b>&amp;", " å "})
  void aNameStaysTheTextThatItIs(String name) {
    Publication publication =
        new Publications()
            .called(name)
            .unit("same_day_phone", "all", "2026-01", shown(20, 30))
            .make();
    ReadWorkbook named = read(publication);
    assertThat(named.rows("Enheter, kontakt samma dag").get(1).get("F"))
        .isEqualTo(new Cell("s", name));
    for (String sheet : named.sheets()) {
      assertThat(ReadWorkbook.each(named.part(sheet), "f")).isEmpty();
    }
  }

  @Test
  void aNameStandsOnOneLine() {
    Publication publication =
        new Publications()
            .called("a\r\nb")
            .unit("same_day_phone", "all", "2026-01", shown(20, 30))
            .make();
    assertThat(read(publication).rows("Enheter, kontakt samma dag").get(1).get("F"))
        .isEqualTo(new Cell("s", "a b"));
  }

  @Test
  void titlesStayInSightAndCanBeFiltered() {
    for (String sheet : WITH_FIGURES) {
      assertThat(ReadWorkbook.each(book.part(sheet), "pane").get(0).getAttribute("ySplit"))
          .isEqualTo("1");
      assertThat(ReadWorkbook.each(book.part(sheet), "autoFilter").get(0).getAttribute("ref"))
          .startsWith("A1:")
          .endsWith(Integer.toString(book.rows(sheet).size()));
      assertThat(ReadWorkbook.each(book.part(sheet), "col")).isNotEmpty();
    }
  }

  @Test
  void whatDoesNotFitASheetGoesOnInTheNext() {
    ReadWorkbook small =
        ReadWorkbook.of(Publications.bytes(new WorkbookFile(2), Publications.ofEveryKind()));
    assertThat(small.sheets())
        .contains(
            "Enheter, kontakt samma dag",
            "Enheter, kontakt samma dag 2",
            "Enheter, kontakt samma dag 3");
    assertThat(small.rows("Enheter, kontakt samma dag 2")).hasSize(3);
    assertThat(small.rows("Enheter, kontakt samma dag 3")).hasSize(2);
  }

  private static ReadWorkbook read(Publication publication) {
    return ReadWorkbook.of(Publications.bytes(new WorkbookFile(), publication));
  }
}
