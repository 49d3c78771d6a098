import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares a workbook's sheets, as LibreOffice wrote them, with the publication's CSV files: {@code
 * CompareWorkbook SHEETS PUBLICATION}. Each figure stands on one sheet, once, and has the same
 * numbers; numbers are numbers there. It knows nothing of the program.
 */
final class CompareWorkbook {
  private static final Map<String, String> GROUPS =
      Map.of(
          "alla", "all",
          "offentlig regi", "public",
          "privat regi", "private",
          "vårdcentral", "health_centre",
          "rehabilitering", "rehabilitation",
          "jourmottagning", "urgent_care",
          "barn och unga", "child_youth",
          "annan enhet", "other");
  private static final Map<String, String> STATUSES =
      Map.of(
          "redovisas", "shown",
          "inget att räkna", "zero",
          "skyddad", "suppressed",
          "saknas", "missing",
          "deltar inte", "not_taking_part");
  private static final Map<String, String> DATASETS =
      Map.of(
          "telefon", "phone_contact",
          "chatt", "chat_case",
          "bokningar", "booking",
          "bokade besök", "appointment",
          "bokningsbara tider", "bookable_slot");
  private static final List<String> NUMBERS =
      List.of("Täljare", "Nämnare", "Andel", "Undre gräns", "Övre gräns", "Medel av månader");
  private static final List<String> COUNTS =
      List.of("Väntade enheter", "Med uppgifter", "Saknas", "Deltar inte", "Utan besked");
  private static final Set<String> MARKS = Set.of("-", "x", "..", ".");

  /** A field, and whether it stood in quotes. */
  private record Field(String text, boolean quoted) {}

  public static void main(String[] arguments) throws IOException {
    Map<String, String> figures = new HashMap<>();
    Map<String, String> coverage = new HashMap<>();
    try (Stream<Path> sheets = Files.list(Path.of(arguments[0]))) {
      for (Path sheet : sheets.sorted().toList()) {
        read(sheet, figures, coverage);
      }
    }
    Path publication = Path.of(arguments[1]);
    same("figures", figures, expectedFigures(publication.resolve("statistics.csv")));
    same("rows of coverage", coverage, expectedCoverage(publication.resolve("coverage.csv")));
  }

  private static void read(Path sheet, Map<String, String> figures, Map<String, String> coverage)
      throws IOException {
    List<List<Field>> rows = parsed(Files.readString(sheet));
    List<String> titles = rows.get(0).stream().map(Field::text).toList();
    boolean ofFigures = titles.contains("Täljare");
    if (!ofFigures && !titles.contains("Datamängd")) {
      return;
    }
    for (List<Field> row : rows.subList(1, rows.size())) {
      Map<String, Field> cells = new HashMap<>();
      for (int i = 0; i < titles.size(); i++) {
        cells.put(titles.get(i), row.get(i));
      }
      Map<String, String> into = ofFigures ? figures : coverage;
      String key = ofFigures ? figure(cells) : dataset(cells);
      String numbers = numbers(cells, ofFigures ? NUMBERS : COUNTS, sheet);
      if (into.put(key, numbers) != null) {
        throw new IllegalStateException("twice: " + key);
      }
    }
  }

  private static String figure(Map<String, Field> cells) {
    String area =
        Stream.of("HSA-id", "Länskod")
            .filter(cells::containsKey)
            .map(title -> cells.get(title).text())
            .findFirst()
            .orElse("SE");
    String group =
        cells.containsKey("Enhetsgrupp") ? GROUPS.get(cells.get("Enhetsgrupp").text()) : "all";
    return String.join(
        " ",
        cells.get("Mått").text(),
        area,
        group,
        cells.get("Period").text(),
        STATUSES.get(cells.get("Status").text()));
  }

  private static String dataset(Map<String, Field> cells) {
    return String.join(
        " ",
        cells.get("Länskod").text(),
        cells.get("Månad").text(),
        DATASETS.get(cells.get("Datamängd").text()));
  }

  private static String numbers(Map<String, Field> cells, List<String> titles, Path sheet) {
    List<String> numbers = new ArrayList<>();
    for (String title : titles) {
      Field field = cells.get(title);
      if (field.quoted() != MARKS.contains(field.text())) {
        throw new IllegalStateException(
            "%s in %s is %s".formatted(title, sheet.getFileName(), field));
      }
      numbers.add(number(field.text()));
    }
    return String.join(" ", numbers);
  }

  private static Map<String, String> expectedFigures(Path csv) throws IOException {
    Map<String, String> expected = new HashMap<>();
    for (List<Field> row : parsed(Files.readString(csv))) {
      List<String> fields = row.stream().map(Field::text).toList();
      boolean ofPartOfUnit = fields.get(1).equals("unit") && !fields.get(5).equals("all");
      if (!fields.get(0).equals("measure") && !ofPartOfUnit) {
        expected.put(
            String.join(
                " ", fields.get(0), fields.get(2), fields.get(5), fields.get(7), fields.get(8)),
            numbers(fields.subList(9, 15)));
      }
    }
    return expected;
  }

  private static Map<String, String> expectedCoverage(Path csv) throws IOException {
    Map<String, String> expected = new HashMap<>();
    for (List<Field> row : parsed(Files.readString(csv))) {
      List<String> fields = row.stream().map(Field::text).toList();
      if (!fields.get(0).equals("region")) {
        expected.put(
            String.join(" ", fields.get(0), fields.get(2), fields.get(3)),
            numbers(fields.subList(5, 10)));
      }
    }
    return expected;
  }

  private static String numbers(List<String> fields) {
    return String.join(" ", fields.stream().map(CompareWorkbook::number).toList());
  }

  /** As a plain number without trailing zeros, whether it is written as one or in per cent. */
  private static String number(String text) {
    if (MARKS.contains(text)) {
      return text;
    }
    BigDecimal number =
        text.endsWith("%")
            ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
            : new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static void same(String what, Map<String, String> found, Map<String, String> expected) {
    Set<String> all = new HashSet<>(found.keySet());
    all.addAll(expected.keySet());
    List<String> differences =
        all.stream()
            .filter(key -> !expected.getOrDefault(key, "").equals(found.getOrDefault(key, "")))
            .sorted()
            .map(
                key ->
                    "%s: %s in the workbook, %s in the CSV file"
                        .formatted(key, found.get(key), expected.get(key)))
            .toList();
    differences.stream().limit(10).forEach(System.err::println);
    if (!differences.isEmpty() || expected.isEmpty()) {
      throw new IllegalStateException(
          "%d of %d %s differ".formatted(differences.size(), all.size(), what));
    }
    System.out.printf("%d %s, the same in the workbook and in the CSV file%n", all.size(), what);
  }

  private static List<List<Field>> parsed(String csv) {
    List<List<Field>> rows = new ArrayList<>();
    List<Field> row = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean inside = false;
    boolean quoted = false;
    for (int i = 0; i < csv.length(); i++) {
      char c = csv.charAt(i);
      if (inside && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
        text.append(c);
        i++;
      } else if (c == '"') {
        inside = !inside;
        quoted = true;
      } else if (!inside && (c == ',' || c == '\n')) {
        row.add(new Field(text.toString(), quoted));
        text.setLength(0);
        quoted = false;
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        text.append(c);
      }
    }
    return rows;
  }
}
