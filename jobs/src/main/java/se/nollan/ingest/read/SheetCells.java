package se.nollan.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Goes through the rows of a workbook's sheet that hold anything, their cells as text. */
final class SheetCells implements Closeable {
  private static final int MOST_COLUMNS = 1 << 14;

  private final Workbook workbook;
  private final XmlDocument sheet;
  private final SheetNumber numbers;
  private final List<String> cells = new ArrayList<>();
  private final BitSet formulasAlone = new BitSet();
  private boolean inside;
  private int row;

  SheetCells(Workbook workbook, Workbook.Sheet sheet) throws BrokenFileException {
    this.workbook = workbook;
    this.sheet = workbook.open(sheet);
    this.numbers = new SheetNumber(workbook.since1904());
  }

  /** Moves to the next row in which a cell says anything; false if there is none. */
  boolean next() throws IOException, BrokenFileException {
    while (!sheet.ended()) {
      boolean begins = sheet.tag();
      if (!sheet.ended() && sheet.name().equals("sheetData")) {
        inside = begins;
      } else if (begins && inside && sheet.name().equals("row")) {
        String number = sheet.attribute("r");
        row = number == null ? row + 1 : Workbook.number(number);
        take();
        if (!formulasAlone.isEmpty() || cells.stream().anyMatch(SheetCells::says)) {
          return true;
        }
      }
    }
    sheet.toEnd();
    return false;
  }

  static boolean says(String cell) {
    return cell != null && Blank.trimmed(cell) != null;
  }

  private void take() throws BrokenFileException {
    cells.clear();
    formulasAlone.clear();
    for (boolean begins = sheet.tag();
        begins || !sheet.name().equals("row");
        begins = sheet.tag()) {
      if (begins && sheet.name().equals("c")) {
        String place = sheet.attribute("r");
        int column = place == null ? cells.size() : column(place);
        while (cells.size() <= column) {
          cells.add(null);
        }
        cells.set(column, cell(column));
      }
    }
  }

  /** The column of a place such as {@code AB12}, the first being 0. */
  private static int column(String place) throws BrokenFileException {
    int column = 0;
    for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
      column = 26 * column + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
      if (column > MOST_COLUMNS) {
        throw new BrokenFileException(Workbook.DAMAGED);
      }
    }
    if (column < 1) {
      throw new BrokenFileException(Workbook.DAMAGED);
    }
    return column - 1;
  }

  /** The text of the cell whose tag has just begun, to its end. */
  private String cell(int column) throws BrokenFileException {
    String type = sheet.attribute("t");
    NumberFormat format = workbook.format(Workbook.number(sheet.attribute("s")));
    String value = null;
    boolean formula = false;
    for (boolean begins = sheet.tag(); begins || !sheet.name().equals("c"); begins = sheet.tag()) {
      formula |= sheet.name().equals("f");
      if (begins && (sheet.name().equals("v") || sheet.name().equals("is"))) {
        value = SharedStrings.text(sheet);
      }
    }
    String kind = type == null ? "n" : type;
    if (formula && !says(value) && !(value != null && kind.equals("str"))) {
      formulasAlone.set(column); // A text may be empty, and nothing else.
    }
    return says(value) ? text(kind, value, format) : null;
  }

  private String text(String type, String value, NumberFormat format) throws BrokenFileException {
    return switch (type) {
      case "s" -> workbook.strings().get(Workbook.number(value));
      case "b" -> Workbook.yes(value.strip()) ? "true" : "false";
      case "n" -> numbers.text(value, format);
      // Texts, times and errors: an error is no empty cell, and so is handed on.
      case "str", "inlineStr", "d", "e" -> value;
      default -> throw new BrokenFileException(Workbook.DAMAGED);
    };
  }

  /** The row's cells, an empty one {@code null}. */
  List<String> cells() {
    return cells;
  }

  /** The row's number in the sheet, the first being 1. */
  int row() {
    return row;
  }

  /** Whether a cell has a formula of which nobody worked out what it gives. */
  boolean hasFormulaAlone(int column) {
    return formulasAlone.get(column);
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
