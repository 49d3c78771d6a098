package se.nollan.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * An .xlsx file (ECMA-376, also its strict form): its sheets, the texts that they share and how
 * their numbers are shown.
 */
final class Workbook implements Closeable {
  static final String DAMAGED = "a workbook that is damaged";

  private final ZipArchive zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private final SharedStrings strings = new SharedStrings();
  private final List<NumberFormat> formats = new ArrayList<>();
  private boolean since1904;

  /**
   * A sheet.
   *
   * @param part the member of the file that it is
   */
  record Sheet(String name, boolean hidden, String part) {}

  /** What a part of the file says that it refers to. */
  private record Relation(String type, String part) {}

  private Workbook(ZipArchive zip) {
    this.zip = zip;
  }

  /** Opens a stored file, which must be a workbook. */
  static Workbook open(Path path, Configuration hadoop) throws IOException, BrokenFileException {
    Workbook workbook = new Workbook(ZipArchive.open(path, hadoop, "a workbook (.xlsx)"));
    try {
      workbook.read();
      return workbook;
    } catch (IOException | BrokenFileException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private void read() throws IOException, BrokenFileException {
    String main =
        relations("").values().stream()
            .filter(relation -> relation.type().equals("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElseThrow(() -> new BrokenFileException("not a workbook (.xlsx)"));
    if (main.endsWith(".bin")) {
      throw new BrokenFileException("a binary workbook (.xlsb); save it as .xlsx");
    }
    Map<String, Relation> relations = relations(main);
    try (XmlDocument part = part(main)) {
      readMain(part, relations);
    }
    for (Relation relation : relations.values()) {
      if (relation.type().equals("sharedStrings")) {
        try (XmlDocument part = part(relation.part())) {
          strings.read(part);
        }
      } else if (relation.type().equals("styles")) {
        try (XmlDocument part = part(relation.part())) {
          readFormats(part);
        }
      }
    }
  }

  /** What a part refers to, by id; the file itself is the part without a name. */
  private Map<String, Relation> relations(String part) throws IOException, BrokenFileException {
    int folder = part.lastIndexOf('/') + 1;
    String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
    Map<String, Relation> relations = new HashMap<>();
    if (!zip.has(name)) {
      return relations;
    }
    try (XmlDocument rels = part(name)) {
      while (!rels.ended()) {
        if (rels.tag() && rels.name().equals("Relationship")) {
          String type = said(rels, "Type");
          String target = said(rels, "Target").replace('\\', '/');
          relations.put(
              said(rels, "Id"),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  target.startsWith("/")
                      ? target.substring(1)
                      : part.substring(0, folder) + target.replaceFirst("^\\./", "")));
        }
      }
      rels.toEnd();
    }
    return relations;
  }

  private void readMain(XmlDocument part, Map<String, Relation> relations)
      throws IOException, BrokenFileException {
    while (!part.ended()) {
      if (!part.tag()) {
        continue;
      }
      if (part.name().equals("workbookPr")) {
        since1904 = yes(part.attribute("date1904"));
      } else if (part.name().equals("sheet")) {
        Relation sheet = relations.get(said(part, "id"));
        // Charts and dialogues are sheets, too.
        if (sheet != null && sheet.type().equals("worksheet")) {
          boolean hidden = said(part, "state").toLowerCase(Locale.ROOT).contains("hidden");
          sheets.add(new Sheet(said(part, "name"), hidden, sheet.part()));
        }
      }
    }
    part.toEnd();
  }

  private void readFormats(XmlDocument part) throws IOException, BrokenFileException {
    Map<Integer, NumberFormat> own = new HashMap<>();
    boolean ofCells = false;
    while (!part.ended()) {
      boolean begins = part.tag();
      if (part.ended()) {
        break;
      }
      if (part.name().equals("cellXfs")) {
        ofCells = begins;
      } else if (begins && part.name().equals("numFmt")) {
        own.put(number(said(part, "numFmtId")), NumberFormat.of(said(part, "formatCode")));
      } else if (begins && ofCells && part.name().equals("xf")) {
        int id = number(said(part, "numFmtId"));
        formats.add(own.getOrDefault(id, NumberFormat.builtIn(id)));
      }
    }
    part.toEnd();
  }

  private static String said(XmlDocument part, String attribute) {
    String value = part.attribute(attribute);
    return value == null ? "" : value;
  }

  static boolean yes(String flag) {
    return flag != null && (flag.equals("1") || flag.equalsIgnoreCase("true"));
  }

  /** A number of the file's own; 0 where it says none. */
  static int number(String text) throws BrokenFileException {
    try {
      return text == null || text.isEmpty() ? 0 : Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw new BrokenFileException(DAMAGED);
    }
  }

  private XmlDocument part(String name) throws BrokenFileException {
    return new XmlDocument(zip.open(name), DAMAGED);
  }

  /** The sheets with cells, in the order in which people see them. */
  List<Sheet> sheets() {
    return List.copyOf(sheets);
  }

  XmlDocument open(Sheet sheet) throws BrokenFileException {
    return part(sheet.part());
  }

  SharedStrings strings() {
    return strings;
  }

  /** How numbers of a style are shown. */
  NumberFormat format(int style) {
    return style >= 0 && style < formats.size() ? formats.get(style) : NumberFormat.NUMBER;
  }

  /** What the file says of its parts, which is the same as long as they are. */
  String directory() {
    return zip.directory();
  }

  boolean since1904() {
    return since1904;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
