package se.nollan.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Compares what the reference makes of the worked examples with what they say it should be. */
public final class ReferenceCheck {

  private static final String TABLE_OF_ALL_DEFINITIONS = "skr-2.0";

  /** The comparison of one expected table: how many rows agree, and which are on one side only. */
  public record Comparison(String table, int agreeing, List<String> missing, List<String> extra) {

    public boolean agrees() {
      return missing.isEmpty() && extra.isEmpty();
    }

    @Override
    public String toString() {
      return "%s: %d rows agree, %d missing, %d extra"
          .formatted(table, agreeing, missing.size(), extra.size());
    }
  }

  private final Path expected;
  private final ReferenceLanding landing;

  private ReferenceCheck(Path examples) throws IOException {
    expected = examples.resolve("expected");
    landing = new ReferenceIngest().read(examples.resolve("landing"));
  }

  /** Prints the comparisons, and the first differences of each; exit code 1 if there are any. */
  public static void main(String[] arguments) throws IOException {
    List<Comparison> comparisons = of(Path.of(arguments[0]));
    for (Comparison comparison : comparisons) {
      System.out.println(comparison);
      comparison.missing().stream().limit(20).forEach(row -> System.out.println("  - " + row));
      comparison.extra().stream().limit(20).forEach(row -> System.out.println("  + " + row));
    }
    System.exit(comparisons.stream().allMatch(Comparison::agrees) ? 0 : 1);
  }

  /** All comparisons with the examples in that folder. */
  public static List<Comparison> of(Path examples) throws IOException {
    ReferenceCheck check = new ReferenceCheck(examples);
    List<Comparison> comparisons = new ArrayList<>();
    comparisons.add(
        check.compare(TABLE_OF_ALL_DEFINITIONS + "/quarantine.csv", 6, check.quarantine()));
    comparisons.add(check.compare(TABLE_OF_ALL_DEFINITIONS + "/rejected.csv", 4, check.rejected()));
    for (String definition : definitions(check.expected)) {
      ReferenceDefinition parsed = ReferenceDefinition.parse(definition);
      comparisons.add(check.compare(definition + "/outcomes.csv", 8, check.outcomes(parsed)));
      comparisons.add(check.compare(definition + "/statistics.csv", 12, check.statistics(parsed)));
    }
    return comparisons;
  }

  private static List<String> definitions(Path expected) throws IOException {
    try (Stream<Path> folders = Files.list(expected)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  private List<String> quarantine() {
    return landing.quarantined().stream()
        .map(
            row ->
                line(
                    row.file().region(),
                    row.file().source(),
                    row.file().period(),
                    row.dataset().id(),
                    row.key(),
                    row.reason()))
        .toList();
  }

  private List<String> rejected() {
    return landing.rejected().stream()
        .map(RejectedFile::file)
        .map(file -> line(file.region(), file.source(), file.period(), file.name()))
        .toList();
  }

  private List<String> outcomes(ReferenceDefinition definition) {
    return ReferenceOutcomes.of(landing, definition).stream()
        .map(
            row ->
                line(
                    row.dataset().id(),
                    row.region(),
                    row.source(),
                    row.contactId(),
                    row.outcome(),
                    row.reason(),
                    row.unitId(),
                    row.day()))
        .toList();
  }

  private List<String> statistics(ReferenceDefinition definition) {
    return ReferenceStatistics.of(landing, definition).stream()
        .map(
            row ->
                line(
                    row.measure(),
                    row.level(),
                    row.area(),
                    row.unitGroup(),
                    row.periodKind(),
                    row.period(),
                    row.numerator(),
                    row.denominator(),
                    sixDecimals(row.value()),
                    sixDecimals(row.ciLow()),
                    sixDecimals(row.ciHigh()),
                    row.meanOfMonths().map(ReferenceCheck::sixDecimals).orElse("")))
        .toList();
  }

  private static String sixDecimals(double value) {
    return new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** Compares as bags of rows, by the first columns of the expected table. */
  private Comparison compare(String table, int columns, List<String> actual) throws IOException {
    List<String> wanted = new ArrayList<>();
    try {
      for (List<String> row : ReferenceCsv.parse(Files.readString(expected.resolve(table)))) {
        wanted.add(String.join(",", row.subList(0, columns)));
      }
    } catch (UnreadableFileException e) {
      throw new IOException(table, e);
    }
    wanted.remove(0);
    List<String> missing = without(wanted, actual);
    return new Comparison(table, wanted.size() - missing.size(), missing, without(actual, wanted));
  }

  private static List<String> without(Collection<String> rows, Collection<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(row -> left.merge(row, 1, Integer::sum));
    return rows.stream().filter(row -> left.merge(row, -1, Integer::sum) < 0).sorted().toList();
  }

  private static String line(Object... values) {
    return Stream.of(values).map(String::valueOf).reduce((a, b) -> a + "," + b).orElseThrow();
  }
}
