package se.nollan.publish.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A workbook as it stands in the file, read with nothing of the library that wrote it.
 *
 * @param parts by their names in the zip
 * @param strings shared by the sheets
 */
record ReadWorkbook(Map<String, Document> parts, List<String> strings) {

  /** A cell: its type in the file ({@code s} text, {@code n} number), and what stands in it. */
  record Cell(String type, String content) {}

  static ReadWorkbook of(byte[] file) {
    Map<String, Document> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(
            entry.getName(),
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(zip.readAllBytes())));
      }
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new AssertionError("not a workbook", e);
    }
    List<String> strings = new ArrayList<>();
    each(parts.get("xl/sharedStrings.xml"), "si").forEach(e -> strings.add(e.getTextContent()));
    return new ReadWorkbook(parts, strings);
  }

  /** The sheets' names, in order. */
  List<String> sheets() {
    return each(parts.get("xl/workbook.xml"), "sheet").stream()
        .map(sheet -> sheet.getAttribute("name"))
        .toList();
  }

  /** The sheet's rows that hold anything, each with its cells by column letter. */
  List<Map<String, Cell>> rows(String sheet) {
    List<Map<String, Cell>> rows = new ArrayList<>();
    for (Element row : each(part(sheet), "row")) {
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (Element cell : each(row, "c")) {
        String content = cell.getTextContent();
        String type = cell.getAttribute("t");
        String column = cell.getAttribute("r").replaceAll("[0-9]", "");
        if (!type.isEmpty()) {
          cells.put(
              column,
              new Cell(type, type.equals("s") ? strings.get(Integer.parseInt(content)) : content));
        }
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The sheet's rows as texts. */
  List<List<String>> texts(String sheet) {
    return rows(sheet).stream()
        .map(row -> row.values().stream().map(Cell::content).toList())
        .toList();
  }

  /** The sheet's own XML. */
  Document part(String sheet) {
    return parts.get("xl/worksheets/sheet" + (sheets().indexOf(sheet) + 1) + ".xml");
  }

  static List<Element> each(Document in, String name) {
    return each(in.getDocumentElement(), name);
  }

  private static List<Element> each(Element in, String name) {
    NodeList found = in.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
