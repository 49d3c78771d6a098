package se.nollan.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the reference to the worked examples, which decide how the rules are to be read. */
class ReferenceAgreesWithExamplesTest {

  private static final Path EXAMPLES =
      Path.of(System.getProperty("nollan.examples", "../../shared/spec/examples"));

  @TestFactory
  Stream<DynamicTest> everyTableOfEveryDefinition() throws IOException {
    assumeTrue(Files.isDirectory(EXAMPLES.resolve("landing")), "no examples at " + EXAMPLES);
    return ReferenceCheck.of(EXAMPLES).stream()
        .map(
            comparison ->
                DynamicTest.dynamicTest(
                    comparison.table(),
                    () -> {
                      assertThat(comparison.missing()).as("missing rows").isEmpty();
                      assertThat(comparison.extra()).as("extra rows").isEmpty();
                      assertThat(comparison.agreeing()).as("rows that agree").isPositive();
                    }));
  }
}
