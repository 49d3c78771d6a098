package se.nollan.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of a workbook's sheet, read as a CSV file's lines are: the columns' names first, rows in
 * which nothing stands are none.
 */
final class SheetRows implements Rows {
  private static final int HINTED_ROWS = 50;

  private final Workbook workbook;
  private final SheetCells cells;
  private final Header header;
  private final RowTexts values;
  private final int skipped;
  private final boolean trim;
  private String extra;

  /** The rows of a workbook, which is closed with them. */
  SheetRows(Workbook workbook, ReadOptions options) throws IOException, BrokenFileException {
    this.workbook = workbook;
    this.values = new RowTexts(options.columns().size());
    this.skipped = options.text().skipLines();
    this.trim = options.text().trim();
    try {
      Workbook.Sheet sheet = sheet(options.selection());
      this.cells = new SheetCells(workbook, sheet);
      this.header = options.text().header() ? header(sheet, options) : Header.positional(options);
    } catch (IOException | BrokenFileException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private Workbook.Sheet sheet(Selection selection) throws IOException, BrokenFileException {
    List<Workbook.Sheet> sheets = workbook.sheets();
    if (selection.sheetNumber() > 0) {
      if (selection.sheetNumber() > sheets.size()) {
        throw new BrokenFileException(
            "sheet %d is asked for, and there are %d"
                .formatted(selection.sheetNumber(), sheets.size()));
      }
      return sheets.get(selection.sheetNumber() - 1);
    }
    if (!selection.sheet().isEmpty()) {
      return sheets.stream()
          .filter(sheet -> sheet.name().strip().equalsIgnoreCase(selection.sheet().strip()))
          .findFirst()
          .orElseThrow(() -> new BrokenFileException("no sheet named '" + selection.sheet() + "'"));
    }
    return only(sheets);
  }

  /** The only sheet that people see something in: the others would be lost in silence. */
  private Workbook.Sheet only(List<Workbook.Sheet> sheets) throws IOException, BrokenFileException {
    List<Workbook.Sheet> filled = new ArrayList<>();
    for (Workbook.Sheet sheet : sheets) {
      if (!sheet.hidden()) {
        try (SheetCells any = new SheetCells(workbook, sheet)) {
          if (any.next()) {
            filled.add(sheet);
          }
        }
      }
    }
    if (filled.size() > 1) {
      throw new BrokenFileException(
          "%d sheets hold something; say in the source which is read: sheet = 1"
              .formatted(filled.size()));
    }
    if (filled.isEmpty()) {
      throw new BrokenFileException("no header");
    }
    return filled.get(0);
  }

  private Header header(Workbook.Sheet sheet, ReadOptions options)
      throws IOException, BrokenFileException {
    List<String> names = names();
    try {
      return Header.of(names, options);
    } catch (LackingColumnsException e) {
      throw new BrokenFileException(e.getMessage() + HeaderHint.of(beginning(sheet), options));
    }
  }

  /** The sheet's first rows as lines of CSV. */
  private String beginning(Workbook.Sheet sheet) throws IOException, BrokenFileException {
    StringBuilder lines = new StringBuilder();
    int line = 1;
    try (SheetCells first = new SheetCells(workbook, sheet)) {
      while (first.next() && first.row() <= HINTED_ROWS) {
        for (; line < first.row(); line++) {
          lines.append('\n');
        }
        lines.append(
            first.cells().stream()
                .map(cell -> cell == null ? "" : cell.replaceAll("[\\s,\"]+", " "))
                .collect(Collectors.joining(",")));
      }
    }
    return lines.toString();
  }

  private List<String> names() throws IOException, BrokenFileException {
    if (!advance()) {
      throw new BrokenFileException("no header");
    }
    List<String> names =
        cells.cells().stream()
            .map(cell -> SheetCells.says(cell) ? Blank.trimmed(cell).toString() : "")
            .collect(Collectors.toCollection(ArrayList::new));
    while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) {
      names.remove(names.size() - 1);
    }
    return names;
  }

  private boolean advance() throws IOException, BrokenFileException {
    boolean found = cells.next();
    while (found && cells.row() <= skipped) {
      found = cells.next();
    }
    return found;
  }

  @Override
  public boolean next() throws IOException, BrokenFileException {
    if (!advance()) {
      return false;
    }
    values.clear();
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < cells.cells().size(); i++) {
      String cell = cells.cells().get(i);
      int target = i < header.width() ? header.target(i) : -1;
      if (target >= 0) {
        mustHaveValue(i);
        values.put(target, value(cell));
      } else if (i >= header.width() && SheetCells.says(cell)) {
        more.append(more.isEmpty() ? "" : "|").append(cell);
      }
    }
    extra = more.isEmpty() ? null : more.toString();
    return true;
  }

  private UTF8String value(String cell) {
    if (cell == null) {
      return null;
    }
    return trim ? Blank.trimmed(cell) : UTF8String.fromString(cell);
  }

  private void mustHaveValue(int column) throws BrokenFileException {
    if (cells.hasFormulaAlone(column)) {
      throw new BrokenFileException(
          "row %d has a formula without its value; open the workbook, save it and deliver that"
              .formatted(cells.row()));
    }
  }

  @Override
  public RowTexts values() {
    return values;
  }

  @Override
  public UTF8String extra() {
    return extra == null ? null : UTF8String.fromString(extra);
  }

  @Override
  public void close() throws IOException {
    try (workbook) {
      cells.close();
    }
  }
}
