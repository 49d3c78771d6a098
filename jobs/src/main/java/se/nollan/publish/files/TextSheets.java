package se.nollan.publish.files;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.HyperLink;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.nollan.publish.Edition;
import se.nollan.publish.Note;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedMeasure;
import se.nollan.publish.Publisher;

/** The sheets before those with figures: cover, contents, and notes. */
final class TextSheets {
  static final String COVER = "Försättsblad";
  static final String CONTENTS = "Innehåll";
  static final String NOTES = "Anmärkningar";

  private static final int WIDE = 90;
  private static final int NARROW = 30;
  private static final double LINE = 15;

  /**
   * As many as fit into the wide column: letters are narrower than the digits it is measured in.
   */
  private static final int LETTERS = 100;

  private final Workbook workbook;
  private final Publication publication;

  TextSheets(Workbook workbook, Publication publication) {
    this.workbook = workbook;
    this.publication = publication;
  }

  void cover() throws IOException {
    Edition edition = publication.edition();
    Publisher publisher = publication.quality().publisher();
    try (Worksheet sheet = sheet(COVER)) {
      int row = title(sheet, Titles.name().swedish());
      row = facts(sheet, row, List.of(List.of("Innehåll", Titles.description().swedish()))) + 1;
      row =
          facts(
              sheet,
              row,
              List.of(
                  List.of("Publikation", Integer.toString(edition.number())),
                  List.of("Stadium", Titles.stage(edition).swedish()),
                  List.of("Månader", Titles.months(edition, "till")),
                  List.of("Framställd", Titles.day(edition)),
                  List.of("Definition", edition.definition()),
                  List.of("Minsta nämnare", Integer.toString(edition.leastDenominator())),
                  List.of("Utgivare", stated(publisher.name())),
                  List.of("Kontakt", stated(publisher.contact())),
                  List.of("Licens", stated(publisher.licence())),
                  List.of("Program", edition.program())));
      link(sheet, row + 1, CONTENTS);
      link(sheet, row + 2, NOTES);
    }
  }

  void contents(List<TableSheet<?>> tables) throws IOException {
    try (Worksheet sheet = sheet(CONTENTS)) {
      int row = title(sheet, CONTENTS);
      row = row(sheet, row, link(COVER), "Vilken publikation det är", "");
      row = row(sheet, row, link(NOTES), "Vad tecknen betyder, måtten, metoden och källorna", "");
      for (TableSheet<?> table : tables) {
        row = row(sheet, row, link(table.name()), table.meaning(), rows(table.rows().size()));
      }
      sheet.width(2, 16);
    }
  }

  void notes() throws IOException {
    try (Worksheet sheet = sheet(NOTES)) {
      int row = title(sheet, NOTES);
      row = heading(sheet, row, "Status: vad som står i talets ställe");
      row =
          facts(
              sheet,
              row,
              List.of(
                  List.of(Status.SHOWN.wording().swedish(), "Talet står där."),
                  List.of(
                      Status.ZERO.wording().swedish(),
                      "Ingen fanns att räkna: 0 av 0. Någon andel finns då inte."),
                  List.of(Status.SUPPRESSED.wording().swedish(), suppressed()),
                  List.of(
                      Status.MISSING.wording().swedish(),
                      "Uppgifter skulle ha kommit, men inga kom."),
                  List.of(
                      Status.NOT_TAKING_PART.wording().swedish(),
                      "Registret säger att enheten inte deltar.")));
      row = heading(sheet, row + 1, "Tecken där ett tal saknas");
      row =
          facts(
              sheet,
              row,
              Arrays.stream(Absence.values())
                  .map(each -> List.of(each.mark(), first(each.wording().swedish()) + "."))
                  .toList());
      row = heading(sheet, row + 1, "Metod");
      row = facts(sheet, row, method());
      for (Note note : publication.quality().notes()) {
        row = facts(sheet, row, List.of(List.of("Att veta", note.swedish())));
      }
      row = heading(sheet, row + 1, "Mått och källor");
      for (PublishedMeasure measure : publication.measures()) {
        row = facts(sheet, row, List.of(List.of(measure.id(), measure.swedish())));
        row = facts(sheet, row, List.of(List.of("", "Källa: " + measure.source())));
      }
    }
  }

  private String suppressed() {
    return "Tal med en nämnare under %s visas inte, och inte heller andra tal som skulle röja dem."
        .formatted(publication.edition().leastDenominator());
  }

  private List<List<String>> method() {
    return List.of(
        List.of(
            "Andel",
            "Täljaren delad med nämnaren. En region är summan av sina enheter och riket summan av"
                + " regionerna, så stora enheter väger mer."),
        List.of("År", "Summan av de av årets månader som publikationen gäller."),
        List.of(
            "Medel av månader", "Medelvärdet av årets månadsandelar, om minst tio månader har en."),
        List.of(
            "Undre och övre gräns",
            "Ett 95-procentigt Wilsonintervall. Det visar vad slumpen kan göra med talet, men inget"
                + " om det som inte har levererats eller är fel levererat."),
        List.of(
            "Bedömning",
            "Kontakter är bedömda enligt %s. Filialer räknas under den enhet som de hör till."
                .formatted(publication.edition().definition())),
        List.of(
            "Enheter",
            "En enhets tal står en gång, med drift och enhetstyp i egna kolumner. I statistics.csv"
                + " står de också under enhetens grupper."),
        List.of(
            "Kvalitet",
            "Kvalitetsdeklarationen (kvalitetsdeklaration.md) säger mer om täckning, bortfall,"
                + " regler och brott i tidsserien."));
  }

  private Worksheet sheet(String name) {
    Worksheet sheet = workbook.newWorksheet(name);
    sheet.hideGridLines();
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.width(0, NARROW);
    sheet.width(1, WIDE);
    return sheet;
  }

  private static int title(Worksheet sheet, String title) {
    sheet.value(0, 0, title);
    sheet.style(0, 0).bold().fontSize(BigDecimal.valueOf(16)).set();
    sheet.rowHeight(0, 24);
    return 2;
  }

  private static int heading(Worksheet sheet, int row, String heading) {
    sheet.value(row, 0, heading);
    sheet.style(row, 0).bold().fontSize(BigDecimal.valueOf(12)).set();
    return row + 1;
  }

  // No cells are merged: the library writes merges in no certain order.
  private static int facts(Worksheet sheet, int from, List<List<String>> facts) {
    int row = from;
    for (List<String> fact : facts) {
      sheet.value(row, 0, fact.get(0));
      sheet.value(row, 1, fact.get(1));
      sheet.style(row, 0).verticalAlignment("top").set();
      sheet.style(row, 1).wrapText(true).verticalAlignment("top").set();
      sheet.rowHeight(row, LINE * lines(fact.get(1)));
      row++;
    }
    return row;
  }

  private static double lines(String text) {
    return Math.max(1, Math.ceil((double) text.length() / LETTERS));
  }

  private static int row(Worksheet sheet, int row, HyperLink link, String meaning, String rows) {
    linked(sheet, row, link);
    sheet.value(row, 1, meaning);
    sheet.value(row, 2, rows);
    sheet.style(row, 2).horizontalAlignment("right").set();
    return row + 1;
  }

  private static void link(Worksheet sheet, int row, String name) {
    linked(sheet, row, link(name));
  }

  private static void linked(Worksheet sheet, int row, HyperLink link) {
    sheet.hyperlink(row, 0, link);
    sheet.style(row, 0).fontColor("0563C1").underlined().set();
  }

  private static HyperLink link(String name) {
    return HyperLink.internal("'" + name + "'!A1", name);
  }

  private static String rows(int rows) {
    return rows == 1 ? "1 rad" : rows + " rader";
  }

  private static String stated(String text) {
    return text.isEmpty() ? "inte angivet" : text;
  }

  private static String first(String text) {
    return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
  }
}
