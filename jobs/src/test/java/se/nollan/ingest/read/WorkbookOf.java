package se.nollan.ingest.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Workbooks of a few parts, as programs other than the one that we write with make them. */
final class WorkbookOf {
  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private String properties = "";
  private String texts = "";
  private String styles = "";
  private final List<String> sheets = new ArrayList<>();

  WorkbookOf since1904() {
    properties = "<workbookPr date1904='1'/>";
    return this;
  }

  /** What stands in the part with the texts of all cells. */
  WorkbookOf texts(String... items) {
    texts = Arrays.stream(items).map("<si>%s</si>"::formatted).reduce("", String::concat);
    return this;
  }

  /** Number formats, of which a cell's {@code s} is 1, 2 …; the first is 0, and none. */
  WorkbookOf formats(String... codes) {
    StringBuilder own = new StringBuilder();
    StringBuilder cells = new StringBuilder("<xf numFmtId='0'/>");
    for (int i = 0; i < codes.length; i++) {
      boolean builtIn = codes[i].matches("\\d+");
      int id = builtIn ? Integer.parseInt(codes[i]) : 164 + i;
      cells.append("<xf numFmtId='%d'/>".formatted(id));
      if (!builtIn) {
        String code = codes[i].replace("\"", "&quot;");
        own.append("<numFmt numFmtId='%d' formatCode=\"%s\"/>".formatted(id, code));
      }
    }
    styles =
        "<numFmts>%s</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs>%s</cellXfs>"
            .formatted(own, cells);
    return this;
  }

  /** A sheet's rows. */
  WorkbookOf sheet(String rows) {
    sheets.add(rows);
    return this;
  }

  byte[] bytes() {
    return bytes(MAIN, RELATIONS);
  }

  /** The same with the names that the strict form has. */
  byte[] strict() {
    return bytes(
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
        "http://purl.oclc.org/ooxml/officeDocument/relationships");
  }

  private byte[] bytes(String main, String relations) {
    List<String> parts = new ArrayList<>();
    StringBuilder sheetList = new StringBuilder();
    StringBuilder links = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      sheetList.append("<sheet name='Blad%d' sheetId='%d' r:id='s%d'/>".formatted(i, i + 7, i));
      links.append(relation(relations, "s" + i, "worksheet", "/xl/worksheets/sheet%d.xml", i));
      parts.add("xl/worksheets/sheet%d.xml".formatted(i));
      parts.add(
          "<worksheet xmlns='%s'><sheetData>%s</sheetData><controls><row/></controls></worksheet>"
              .formatted(main, sheets.get(i - 1)));
    }
    links.append(relation(relations, "t", "sharedStrings", "sharedStrings.xml", 0));
    links.append(relation(relations, "f", "styles", "styles.xml", 0));
    parts.addAll(
        List.of(
            "[Content_Types].xml",
            "<Types/>",
            "_rels/.rels",
            "<Relationships>%s</Relationships>"
                .formatted(relation(relations, "w", "officeDocument", "xl/workbook.xml", 0)),
            "xl/workbook.xml",
            "<workbook xmlns='%s' xmlns:r='%s'>%s<sheets>%s</sheets></workbook>"
                .formatted(main, relations, properties, sheetList),
            "xl/_rels/workbook.xml.rels",
            "<Relationships>%s</Relationships>".formatted(links),
            "xl/sharedStrings.xml",
            "<sst xmlns='%s'>%s</sst>".formatted(main, texts),
            "xl/styles.xml",
            "<styleSheet xmlns='%s'>%s</styleSheet>".formatted(main, styles)));
    return ZipFileOf.texts(parts.toArray(String[]::new));
  }

  private static String relation(String types, String id, String type, String target, int number) {
    return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>"
        .formatted(id, types, type, target.formatted(number));
  }
}
