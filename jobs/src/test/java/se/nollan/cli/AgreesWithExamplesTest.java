package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.nollan.contact.Definition;
import se.nollan.lake.LakeTable;
import se.nollan.testing.TestLake;

/**
 * The worked examples come out to the last row under every definition that they have: every outcome
 * and reason, and every measure. They are not part of the project.
 */
@Tag("long")
@EnabledIf("thereAreExamples")
class AgreesWithExamplesTest {
  private static final Path EXAMPLES = Path.of("../../shared/spec/examples");

  @TempDir private Path folder;

  static boolean thereAreExamples() {
    return Files.isDirectory(EXAMPLES);
  }

  static Stream<String> definitions() throws IOException {
    try (Stream<Path> expected = Files.list(EXAMPLES.resolve("expected"))) {
      return expected.map(each -> each.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyOutcomeAndFigure(String definition) throws IOException {
    TestLake lake = new TestLake(folder.resolve("lake"), Definition.of(definition));
    lake.run(EXAMPLES.resolve("landing"));
    int outcomes = agrees(lake, LakeTable.CONTACT_OUTCOME, definition, "outcomes.csv");
    int figures = agrees(lake, LakeTable.STATISTIC, definition, "statistics.csv");
    System.out.printf(
        "%s: %d outcomes and %d figures, 0 differences%n", definition, outcomes, figures);
  }

  private static int agrees(TestLake lake, LakeTable table, String definition, String file)
      throws IOException {
    List<String> lines =
        Files.readAllLines(EXAMPLES.resolve("expected").resolve(definition).resolve(file));
    List<String> expected = lines.subList(1, lines.size());
    assertThat(expected).isNotEmpty();
    assertThat(
            lake.table(table).selectExpr(lines.get(0).split(",")).collectAsList().stream()
                .map(AgreesWithExamplesTest::line))
        .containsExactlyInAnyOrderElementsOf(expected);
    return expected.size();
  }

  private static String line(Row row) {
    return String.join(
        ",", IntStream.range(0, row.size()).mapToObj(i -> text(row.get(i))).toList());
  }

  /** To six decimals; the examples round a half to the even digit. */
  private static String text(Object value) {
    if (value instanceof Double number) {
      return new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
