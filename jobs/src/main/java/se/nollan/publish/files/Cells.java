package se.nollan.publish.files;

import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;
import se.nollan.publish.files.SheetColumn.Look;

/** How entries stand in cells: texts as texts, whatever they begin with, and numbers as numbers. */
final class Cells {
  private Cells() {}

  static void write(Worksheet sheet, int row, int column, Entry entry, Look look) {
    if (entry instanceof Entry.Number number) {
      sheet.value(row, column, exact(number.number()));
      sheet.style(row, column).format(look.format()).set();
    } else {
      // A cell of type text: Excel and LibreOffice never read it as a formula.
      // On one line: a name on two would be printed over the next row's.
      sheet.value(row, column, entry.plain().replaceAll("\\R", " "));
      if (look != Look.TEXT) {
        sheet.style(row, column).horizontalAlignment("right").set();
      }
    }
  }

  private static Number exact(BigDecimal number) {
    return number.scale() == 0 ? (Number) number.longValueExact() : number.doubleValue();
  }
}
