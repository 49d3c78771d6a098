package se.nollan.publish.files;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.nollan.publish.files.SheetColumn.Look;

/**
 * A sheet that holds one table and nothing else, its titles in the first row.
 *
 * @param name of the sheet, at most 31 characters
 * @param meaning what it holds, in Swedish
 */
record TableSheet<R>(String name, String meaning, List<SheetColumn<R>> columns, List<R> rows) {
  /** Rows that are kept in memory before they are written out. */
  private static final int AT_ONCE = 2000;

  private static final int WIDEST = 60;

  /** The filter's button covers the end of a title. */
  private static final int BUTTON = 4;

  void write(Workbook workbook) throws IOException {
    try (Worksheet sheet = workbook.newWorksheet(name)) {
      onPaper(sheet);
      sheet.freezePane(0, 1);
      sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
      for (int c = 0; c < columns.size(); c++) {
        sheet.width(c, width(columns.get(c)));
        Look look = columns.get(c).look();
        sheet.value(0, c, columns.get(c).title());
        sheet
            .style(0, c)
            .bold()
            .fillColor("DCE6F1")
            .horizontalAlignment(look == Look.TEXT ? "left" : "right")
            .set();
      }
      for (int r = 0; r < rows.size(); r++) {
        for (int c = 0; c < columns.size(); c++) {
          Entry entry = columns.get(c).entry().apply(rows.get(r));
          Cells.write(sheet, r + 1, c, entry, columns.get(c).look());
        }
        if (r % AT_ONCE == AT_ONCE - 1) {
          sheet.flush();
        }
      }
    }
  }

  private double width(SheetColumn<R> column) {
    int longest = column.title().length() + BUTTON;
    if (column.look() == Look.TEXT) {
      for (R row : rows) {
        longest = Math.max(longest, column.entry().apply(row).plain().length() + 1);
      }
    }
    return Math.min(longest, WIDEST);
  }

  private static void onPaper(Worksheet sheet) {
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation("landscape");
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.repeatRows(0);
    sheet.footer("&A, sida &P av &N", org.dhatim.fastexcel.Position.CENTER);
  }
}
