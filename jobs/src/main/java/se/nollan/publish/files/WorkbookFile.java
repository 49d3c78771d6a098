package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.nollan.publish.Publication;

/** The workbook, in Swedish: cover, contents, notes, and one table a sheet. */
final class WorkbookFile implements PublicationFile {
  private final int mostRows;

  WorkbookFile() {
    this(Worksheet.MAX_ROWS - 1);
  }

  /** Of sheets that take {@code mostRows} rows below their titles. */
  WorkbookFile(int mostRows) {
    this.mostRows = mostRows;
  }

  @Override
  public String name() {
    return "statistics.xlsx";
  }

  @Override
  public Wording title() {
    return new Wording("Arbetsbok för Excel och LibreOffice", "Workbook for Excel, in Swedish");
  }

  @Override
  public void write(Publication publication, OutputStream out) throws IOException {
    // The library writes the clock's time into the file: it is written twice, the second time
    // right.
    Path draft = Files.createTempFile("nollan", ".xlsx");
    try {
      try (OutputStream file = Files.newOutputStream(draft);
          Workbook workbook = new Workbook(file, "Nollan", null)) {
        workbook.setCompressionLevel(1);
        workbook.properties().setTitle(Titles.of(publication).swedish());
        TextSheets texts = new TextSheets(workbook, publication);
        List<TableSheet<?>> tables = new FigureSheets(publication, mostRows).all();
        texts.cover();
        texts.contents(tables);
        texts.notes();
        for (TableSheet<?> table : tables) {
          table.write(workbook);
        }
      }
      SteadyZip.copy(draft, publication.edition().made(), out);
    } finally {
      Files.delete(draft);
    }
  }
}
