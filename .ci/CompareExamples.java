import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Compares exported tables with the worked examples, row by row: CompareExamples EXPORT EXPECTED.
 */
public class CompareExamples {
  private static int differences;

  public static void main(String[] args) throws Exception {
    Path export = Path.of(args[0]);
    Path expected = Path.of(args[1]);
    Function<NamedCsvRecord, String> outcome =
        row ->
            fields(
                row,
                "dataset",
                "region",
                "source",
                "contact_id",
                "outcome",
                "reason",
                "unit_id",
                "day");
    compare(
        export.resolve("contact_outcome.csv"), outcome, expected.resolve("outcomes.csv"), outcome);
    compare(
        export.resolve("statistic.csv"),
        CompareExamples::statistic,
        expected.resolve("statistics.csv"),
        CompareExamples::statistic);
    Function<NamedCsvRecord, String> bad =
        row -> fields(row, "region", "source", "period", "dataset", "key", "reason");
    compare(export.resolve("quarantine.csv"), bad, expected.resolve("quarantine.csv"), bad);
    compare(
        export.resolve("ledger.csv"),
        row ->
            row.getField("status").equals("REJECTED")
                ? fields(row, "region", "source", "period")
                    + ","
                    + Path.of(row.getField("path")).getFileName()
                : "",
        expected.resolve("rejected.csv"),
        row -> fields(row, "region", "source", "period", "file"));
    if (differences > 0) {
      System.exit(1);
    }
  }

  private static String statistic(NamedCsvRecord row) {
    StringBuilder text =
        new StringBuilder(
            fields(
                row,
                "measure",
                "level",
                "area",
                "unit_group",
                "period_kind",
                "period",
                "numerator",
                "denominator"));
    for (String number : List.of("value", "ci_low", "ci_high", "mean_of_months")) {
      String value = row.getField(number);
      text.append(',').append(value.isEmpty() ? "" : sixDecimals(value));
    }
    return text.toString();
  }

  /** The examples round a half to the even digit. */
  private static String sixDecimals(String number) {
    return new BigDecimal(Double.parseDouble(number))
        .setScale(6, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  private static String fields(NamedCsvRecord row, String... names) {
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      text.append(text.isEmpty() ? "" : ",").append(row.getField(name));
    }
    return text.toString();
  }

  private static void compare(
      Path found,
      Function<NamedCsvRecord, String> ofFound,
      Path expected,
      Function<NamedCsvRecord, String> ofExpected)
      throws Exception {
    if (!Files.exists(expected)) {
      return; // The examples have it under one definition only.
    }
    Map<String, Integer> count = new HashMap<>();
    int rows = add(expected, ofExpected, count, 1);
    add(found, ofFound, count, -1);
    Map<String, Integer> different = new TreeMap<>(count);
    different.values().removeIf(n -> n == 0);
    int sum = different.values().stream().mapToInt(Math::abs).sum();
    System.out.printf("  %-20s %6d rows, %d differences%n", expected.getFileName(), rows, sum);
    different.entrySet().stream()
        .limit(10)
        .forEach(
            e -> System.out.println((e.getValue() > 0 ? "    lacks " : "    has   ") + e.getKey()));
    differences += sum;
  }

  private static int add(
      Path file, Function<NamedCsvRecord, String> text, Map<String, Integer> count, int by)
      throws Exception {
    int rows = 0;
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        String line = text.apply(row);
        if (!line.isEmpty()) {
          count.merge(line, by, Integer::sum);
          rows++;
        }
      }
    }
    return rows;
  }
}
