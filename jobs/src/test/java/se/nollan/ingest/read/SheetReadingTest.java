package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.ingest.read.FilesOfASource.joined;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks: a sheet's rows as a CSV file's lines. */
class SheetReadingTest {
  private static final String HEADER =
      "<row r='1'><c t='str'><v>id</v></c><c t='str'><v>at</v></c><c t='str'><v>note</v></c></row>";
  private static final ReadOptions CALLS = FilesOfASource.CALLS.withFormat(FileFormat.XLSX);

  @TempDir private Path folder;

  private List<String> rows(byte[] bytes) throws BrokenFileException {
    return rows(Selection.NONE, bytes);
  }

  private List<String> rows(Selection selection, byte[] bytes) throws BrokenFileException {
    return files(selection).rows("a.xlsx", bytes);
  }

  private String rejection(byte[] bytes) {
    return files(Selection.NONE).rejection("a.xlsx", bytes);
  }

  private FilesOfASource files(Selection selection) {
    return new FilesOfASource(folder, CALLS.withSelection(selection));
  }

  /** The text of one cell, whose XML this is. */
  private String cell(WorkbookOf workbook, String xml) throws BrokenFileException {
    String rows = HEADER + "<row r='2'><c><v>1</v></c><c><v>2</v></c>" + xml + "</row>";
    return rows(workbook.sheet(rows).bytes()).get(0).substring("1|2|".length());
  }

  interface Filling {
    void fill(Workbook workbook);
  }

  private static byte[] workbook(Filling filling) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Workbook workbook = new Workbook(bytes, "test", "1.0");
    filling.fill(workbook);
    workbook.finish();
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        sheet.value(row, i, cells[i]);
      }
    }
  }

  @Test
  void rowsAndValuesArriveAsFromACsvFile() throws Exception {
    byte[] bytes =
        workbook(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("Samtal");
              row(sheet, 0, " note ", "id", null, "at");
              row(sheet, 1, " Åsa & Bo ", "0701740699", "x", "08:00");
              row(sheet, 3, null, "2", null, null);
              row(sheet, 4, null, " ", null, "");
              sheet.value(5, 1, 701740699);
              sheet.value(5, 3, LocalDateTime.of(2026, 1, 14, 8, 15, 30));
              sheet.style(5, 3).format("yyyy-MM-dd HH:mm:ss").set();
              sheet.value(5, 0, true);
              sheet.value(6, 3, LocalDate.of(2026, 1, 14));
              sheet.style(6, 3).format("yyyy-mm-dd").set();
              sheet.value(6, 1, 1.5);
              row(sheet, 6, "a", null, null, null, null, "beyond", " ", "more");
            });
    assertThat(rows(bytes))
        .containsExactly(
            "0701740699|08:00|Åsa & Bo",
            "2|_|_",
            "701740699|2026-01-14T08:15:30|true",
            "1.5|2026-01-14|a + beyond|more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "1                                       ¦ 1",
        "1.0                                     ¦ 1",
        "1200                                    ¦ 1200",
        "701740699                               ¦ 701740699",
        "191212121212                            ¦ 191212121212",
        "1.9121212121200001E11                   ¦ 191212121212",
        "12345678901234567890                    ¦ 12345678901234567890",
        "1E+20                                   ¦ 100000000000000000000",
        "0.30000000000000004                     ¦ 0.3",
        "-0.0                                    ¦ 0",
        "1E-7                                    ¦ 0.0000001",
        "1E999999999                             ¦ 1E999999999",
        "NaN                                     ¦ NaN",
        "46036.5                                 ¦ 46036.5"
      })
  void aNumberIsItsPlainDigits(String value, String text) throws Exception {
    assertThat(cell(new WorkbookOf(), "<c><v>" + value + "</v></c>")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "14                        ¦ 46036               ¦ 2026-01-14",
        "22                        ¦ 46036.34409722222   ¦ 2026-01-14T08:15:30",
        "20                        ¦ 0.34409722222222222 ¦ 08:15:30",
        "46                        ¦ 1.5                 ¦ 36:00:00",
        "yyyy-mm-dd                ¦ 46036               ¦ 2026-01-14",
        "yyyy\\-mm\\-dd\\ hh:mm    ¦ 46036.34409722222   ¦ 2026-01-14T08:15:30",
        "yyyy-mm-dd hh:mm          ¦ 46036               ¦ 2026-01-14T00:00:00",
        "[$-41D]d mmmm yyyy;@      ¦ 46036               ¦ 2026-01-14",
        "mmm                       ¦ 46036               ¦ 2026-01-14",
        "hh:mm AM/PM               ¦ 0.75                ¦ 18:00:00",
        "[h]:mm                    ¦ 0.75                ¦ 18:00:00",
        "yyyy-mm-dd                ¦ 46036.5             ¦ 2026-01-14T12:00:00",
        "hh:mm                     ¦ 46036.5             ¦ 2026-01-14T12:00:00",
        "yyyy-mm-dd                ¦ 46036.99999999999   ¦ 2026-01-15",
        "14                        ¦ 1                   ¦ 1900-01-01",
        "14                        ¦ 59                  ¦ 1900-02-28",
        "14                        ¦ 61                  ¦ 1900-03-01",
        "14                        ¦ -1                  ¦ -1",
        "14                        ¦ 1E+20               ¦ 100000000000000000000",
        "General                   ¦ 46036               ¦ 46036",
        "0.00                      ¦ 46036.5             ¦ 46036.5",
        "#,##0 \"dagar\"           ¦ 7                   ¦ 7",
        "0_d\\h*s                  ¦ 7                   ¦ 7",
        "[Red]0.00E+00             ¦ 7                   ¦ 7",
        "0;[Red]-0 \"y\";\"d\"     ¦ 7                   ¦ 7",
        "@                         ¦ 7                   ¦ 7"
      })
  void whetherANumberIsATimeIsSaidByItsFormat(String format, String value, String text)
      throws Exception {
    String cell = "<c s='1'><v>" + value + "</v></c>";
    assertThat(cell(new WorkbookOf().formats(format), cell)).isEqualTo(text);
  }

  @Test
  void daysMayBeCountedFrom1904() throws Exception {
    assertThat(cell(new WorkbookOf().since1904().formats("14"), "<c s='1'><v>44574</v></c>"))
        .isEqualTo("2026-01-14");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '~',
      value = {
        "<c t='s'><v>0</v></c>                                            ¦ a",
        "<c t='s'><v>1</v></c>                                            ¦ bcd",
        "<c t='s'><v>2</v></c>                                            ¦ e",
        "<c t='s'><v>3</v></c>                                            ¦ f<g",
        "<c t='s'/>                                                       ¦ _",
        "<c t='inlineStr'><is><t>a</t><rPh><t>x</t></rPh></is></c>        ¦ a",
        "<c t='str'><f>A1</f><v>a</v></c>                                 ¦ a",
        "<c t='str'><f>A1</f><v></v></c>                                  ¦ _",
        "<c><f>1+1</f><v>2</v></c>                                        ¦ 2",
        "<c t='b'><v>1</v></c>                                            ¦ true",
        "<c t='b'><v>0</v></c>                                            ¦ false",
        "<c t='e'><v>#N/A</v></c>                                         ¦ #N/A",
        "<c t='e'><f>A1</f><v>#DIV/0!</v></c>                             ¦ #DIV/0!",
        "<c t='d'><v>2026-01-14T08:00:00</v></c>                          ¦ 2026-01-14T08:00:00",
        "<c s='9'><v>7</v></c>                                            ¦ 7",
        "<c r='C2'><v>7</v></c>                                           ¦ 7",
        "<c r='D2'><v>7</v></c>                                           ¦ _ + 7",
        "                                                                 ¦ _"
      })
  void aCellOfAnyKindBecomesText(String cell, String text) throws Exception {
    WorkbookOf workbook =
        new WorkbookOf()
            .texts(
                "<t>a</t>",
                "\n <r><t>b</t></r>\n <r><t>cd</t></r>\n",
                "<t>e</t><rPh sb='0' eb='1'><t>ee</t></rPh>",
                "<t>f_x003C_g</t>");
    assertThat(cell(workbook, cell == null ? "" : cell)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<v/>", "<v></v>", "<v> </v>"})
  void aFormulaOfWhichNobodyWorkedOutTheValueIsNoEmptyCell(String value) {
    String row = HEADER + "<row><c><v>1</v></c><c><f>NOW()</f>" + value + "</c></row>";
    assertThat(rejection(new WorkbookOf().sheet(row).bytes()))
        .isEqualTo(
            "row 2 has a formula without its value; open the workbook, save it and deliver that");
  }

  @Test
  void theSourceSaysWhichSheetIsRead() throws Exception {
    byte[] bytes =
        new WorkbookOf()
            .sheet(HEADER + "<row><c><v>1</v></c></row>")
            .sheet("")
            .sheet(HEADER + "<row><c><v>3</v></c></row>")
            .bytes();
    assertThat(rows(Selection.NONE.withSheet(1), bytes)).containsExactly("1|_|_");
    assertThat(rows(Selection.NONE.withSheet(3), bytes)).containsExactly("3|_|_");
    assertThat(rows(Selection.NONE.withSheet("blad3 "), bytes)).containsExactly("3|_|_");
    assertThat(rejection(bytes))
        .isEqualTo("2 sheets hold something; say in the source which is read: sheet = 1");
    assertThat(files(Selection.NONE.withSheet(4)).rejection("a.xlsx", bytes))
        .isEqualTo("sheet 4 is asked for, and there are 3");
    assertThat(files(Selection.NONE.withSheet("Samtal")).rejection("a.xlsx", bytes))
        .isEqualTo("no sheet named 'Samtal'");
    assertThat(files(Selection.NONE.withSheet(2)).rejection("a.xlsx", bytes))
        .isEqualTo("no header");
  }

  @Test
  void theOnlySheetThatHoldsAnythingNeedNotBeNamed() throws Exception {
    assertThat(rows(new WorkbookOf().sheet("").sheet(HEADER).sheet("<row/>").bytes())).isEmpty();
    byte[] hidden =
        workbook(
            workbook -> {
              Worksheet codes = workbook.newWorksheet("Koder");
              row(codes, 0, "a", "b");
              codes.setVisibilityState(VisibilityState.HIDDEN);
              row(workbook.newWorksheet("Samtal"), 0, "id", "at");
            });
    assertThat(rows(hidden)).isEmpty();
    assertThat(rejection(new WorkbookOf().sheet("").bytes())).isEqualTo("no header");
    assertThat(rejection(new WorkbookOf().bytes())).isEqualTo("no header");
  }

  @Test
  void rowsBeforeTheHeaderMayBeSkippedAndAHeaderMayBeLacking() throws Exception {
    byte[] bytes =
        new WorkbookOf()
            .sheet(
                "<row r='1'><c t='str'><v>Rapport</v></c></row>"
                    + HEADER.replace("r='1'", "r='3'")
                    + "<row r='7'><c><v>1</v></c><c r='C7'><v>3</v></c></row>")
            .bytes();
    ReadOptions skipping = CALLS.withText(TextForm.CANONICAL.withSkipLines(2));
    assertThat(new FilesOfASource(folder, skipping).rows("a.xlsx", bytes)).containsExactly("1|_|3");
    ReadOptions bare = CALLS.withText(TextForm.CANONICAL.withSkipLines(3).withHeader(false));
    assertThat(new FilesOfASource(folder, bare).rows("a.xlsx", bytes)).containsExactly("1|_|3");
    assertThat(rejection(bytes))
        .isEqualTo(
            "the header lacks id, at; line 3 has them; deliver the file as the source has it, or let"
                + " the source say skip-lines = 2");
  }

  @Test
  void theStrictFormIsReadAlike() throws Exception {
    assertThat(rows(new WorkbookOf().sheet(HEADER + "<row><c><v>1</v></c></row>").strict()))
        .containsExactly("1|_|_");
  }

  @Test
  void somethingElseOfThatNameIsToldWhatToDo() {
    byte[] ole = joined(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), new byte[600]);
    assertThat(rejection(ole))
        .isEqualTo(
            "an Office file with a password or of the old kind (.xls); save it as .xlsx without a"
                + " password");
    assertThat(rejection(utf8("id,at\n1,2\n"))).isEqualTo("not a workbook (.xlsx)");
    assertThat(rejection(new byte[0])).isEqualTo("no bytes at all");
    assertThat(rejection(ZipFileOf.texts("a.csv", "id,at"))).isEqualTo("not a workbook (.xlsx)");
  }

  @Test
  void aWorkbookThatIsNotWholeIsRejected() throws Exception {
    byte[] bytes = new WorkbookOf().sheet(HEADER + "<row><c><v>1</v></c></row>").bytes();
    for (int length = 0; length < bytes.length; length += 50) {
      assertThat(rejection(Arrays.copyOf(bytes, length))).isNotEqualTo("accepted");
    }
    String row = HEADER + "<row><c t='s'><v>7</v></c></row>";
    assertThat(rejection(new WorkbookOf().texts("<t>a</t>").sheet(row).bytes()))
        .isEqualTo("a workbook that is damaged: it lacks a text of its cells");
    for (String bad :
        List.of(
            "<row><c><v>Astrid",
            "<row><c t='x'><v>1</v></c></row>",
            "<row r='Astrid'><c><v>1</v></c></row>",
            "<row><c r='XFE1'><v>1</v></c></row>",
            "<row><c r='7'><v>1</v></c></row>")) {
      assertThat(rejection(new WorkbookOf().sheet(HEADER + bad).bytes()))
          .startsWith("a workbook that is damaged");
    }
  }

  @Test
  void aWorkbookThatChangesAfterItWasCheckedIsNoticed() throws Exception {
    String row = HEADER + "<row><c><v>1</v></c></row>";
    FileReading reading =
        files(Selection.NONE).written("a.xlsx", new WorkbookOf().sheet(row).bytes());
    reading.verify();
    reading.rows().close();
    String other = row.replace("<v>1<", "<v>2<");
    files(Selection.NONE).written("a.xlsx", new WorkbookOf().sheet(other).bytes());
    assertThatThrownBy(reading::rows).isInstanceOf(BrokenFileException.class);
  }

  @Test
  void aLargeSheetIsReadToItsEnd() throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 2; i < 200_000; i++) {
      rows.append("<row r='%d'><c><v>%d</v></c><c t='s'><v>0</v></c></row>".formatted(i, i));
    }
    assertThat(rows(new WorkbookOf().texts("<t>a</t>").sheet(rows.toString()).bytes()))
        .hasSize(199_998)
        .endsWith("199999|a|_");
  }
}
