import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares what a run makes of the simulated regions with what is published of the real ones:
 * CompareCalibration EXPORT MONTH, from the project's folder.
 */
public class CompareCalibration {
  private static final Path PUBLISHED =
      Path.of("jobs/src/main/resources/se/nollan/simulate/same-day-phone-by-region.csv");
  private static final String NATION = "00";
  private static final int REGIONS = 21;
  private static final double BOUND_IN_POINTS = 1.5;

  public static void main(String[] args) throws IOException {
    Map<String, NamedCsvRecord> simulated = simulated(Path.of(args[0], "statistic.csv"), args[1]);
    try (var lines = Files.lines(PUBLISHED)) {
      lines.filter(line -> line.startsWith("#")).forEach(System.out::println);
    }
    System.out.printf(
        "%n%-24s %10s %6s %10s %11s %9s%n",
        "region", "published", "year", "simulated", "difference", "contacts");
    int far = 0;
    int regions = 0;
    double largest = 0;
    for (NamedCsvRecord row : rows(PUBLISHED)) {
      if (row.getField("county_code").equals(NATION)) {
        continue;
      }
      Published published = Published.latestOf(row);
      NamedCsvRecord found = simulated.get(row.getField("county_code"));
      double percent =
          found == null ? Double.NaN : 100 * Double.parseDouble(found.getField("value"));
      double difference = percent - published.percent();
      boolean near = Math.abs(difference) <= BOUND_IN_POINTS; // NaN is not near.
      System.out.printf(
          Locale.ROOT,
          "%-24s %10.1f %6s %10.2f %+11.2f %9s%s%n",
          row.getField("region"),
          published.percent(),
          published.year(),
          percent,
          difference,
          found == null ? "none" : found.getField("denominator"),
          near ? "" : "  <-- too far");
      regions++;
      far += near ? 0 : 1;
      largest = Math.max(largest, Math.abs(difference));
    }
    System.out.printf(
        Locale.ROOT,
        "%n%d of %d regions within %.1f points; the largest difference is %.2f%n",
        regions - far,
        REGIONS,
        BOUND_IN_POINTS,
        largest);
    if (far > 0 || regions != REGIONS) {
      System.exit(1);
    }
  }

  /** The figure of the last year that has one: what the simulation aims at. */
  private record Published(String year, double percent) {
    static Published latestOf(NamedCsvRecord row) {
      List<String> columns = row.getHeader();
      for (int i = columns.size() - 1; columns.get(i).matches("\\d{4}"); i--) {
        if (!row.getField(i).isBlank()) {
          return new Published(columns.get(i), Double.parseDouble(row.getField(i)));
        }
      }
      throw new IllegalStateException("nothing is published of " + row.getField("region"));
    }
  }

  private static Map<String, NamedCsvRecord> simulated(Path statistic, String month)
      throws IOException {
    Map<String, String> wanted =
        Map.of(
            "measure", "same_day_phone",
            "level", "region",
            "unit_group", "all",
            "period_kind", "month",
            "period", month);
    return rows(statistic).stream()
        .filter(
            row ->
                wanted.entrySet().stream()
                    .allMatch(each -> row.getField(each.getKey()).equals(each.getValue())))
        .collect(Collectors.toMap(row -> row.getField("area"), Function.identity()));
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().commentStrategy(CommentStrategy.SKIP).ofNamedCsvRecord(file)) {
      return csv.stream().toList();
    }
  }
}
