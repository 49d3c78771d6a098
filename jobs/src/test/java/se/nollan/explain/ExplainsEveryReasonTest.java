package se.nollan.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.contact.Definition;
import se.nollan.contact.Reason;
import se.nollan.lake.Lake;
import se.nollan.model.CanonicalDataset;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/**
 * In the worked examples, one row of each outcome and reason is explained as it is expected, under
 * the lake's own definition and under every other that the examples have.
 */
class ExplainsEveryReasonTest {
  private static final Path EXAMPLES = Path.of("../../shared/spec/examples");

  @TempDir private static Path folder;
  private static Lake lake;

  /** Reasons by definition and contact ("dataset region source id"). */
  private static final Map<Definition, Map<String, Reason>> EXPECTED = new LinkedHashMap<>();

  @BeforeAll
  static void runTheExamples() throws IOException {
    assumeTrue(Files.isDirectory(EXAMPLES), "the worked examples are not part of the project");
    try (Stream<Path> definitions = Files.list(EXAMPLES.resolve("expected"))) {
      for (Path each : definitions.sorted().toList()) {
        EXPECTED.put(
            Definition.of(each.getFileName().toString()), reasons(each.resolve("outcomes.csv")));
      }
    }
    TestLake examples = new TestLake(folder.resolve("lake"));
    examples.run(EXAMPLES.resolve("landing"));
    lake = examples.open();
  }

  private static Map<String, Reason> reasons(Path outcomes) throws IOException {
    return Files.readAllLines(outcomes).stream()
        .skip(1)
        .map(line -> line.split(","))
        .collect(
            Collectors.toMap(
                row -> String.join(" ", row[0], row[1], row[2], row[3]),
                row -> Reason.valueOf(row[5]),
                (one, other) -> one,
                TreeMap::new));
  }

  @TestFactory
  Stream<DynamicTest> oneRowOfEachReason() {
    Map<String, String> contacts = new TreeMap<>();
    EXPECTED
        .get(Definition.CURRENT)
        .forEach(
            (contact, reason) ->
                contacts.putIfAbsent(contact.split(" ")[0] + " " + reason, contact));
    return contacts.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> isExplainedAsExpected(each.getValue())));
  }

  private static void isExplainedAsExpected(String contact) {
    ContactExplanation explanation =
        explain(new ContactExplainer(TestSpark.session(), lake, List.of()), contact);
    Map<String, Reason> expected = EXPECTED.get(Definition.CURRENT);
    Reason reason = expected.get(contact);
    assertThat(explanation.verdict())
        .isEqualTo(new Verdict(Definition.CURRENT, Optional.of(reason)));
    assertThat(explanation.provision()).isPresent();
    explanation.settling().ifPresent(tried -> assertThat(tried.rule().reason()).isEqualTo(reason));
    for (OtherRow other : explanation.others()) {
      assertThat(other.reason())
          .as(other.id())
          .contains(expected.get(key(contact, other.source(), other.id())));
    }
  }

  /** Contacts of which the definitions say most different things. */
  @Test
  void otherDefinitionsSayWhatTheyWouldSay() {
    for (String contact : mostDisputed("phone_contact", "chat_case")) {
      ContactExplanation explanation =
          explain(new ContactExplainer(TestSpark.session(), lake), contact);
      assertThat(explanation.elsewhere()).hasSize(13);
      for (Verdict verdict : explanation.elsewhere()) {
        if (EXPECTED.containsKey(verdict.definition())) {
          assertThat(verdict.reason())
              .as(contact + " under " + verdict.definition())
              .isEqualTo(Optional.ofNullable(EXPECTED.get(verdict.definition()).get(contact)));
        }
      }
    }
  }

  private static List<String> mostDisputed(String... datasets) {
    return Arrays.stream(datasets)
        .map(
            dataset ->
                EXPECTED.get(Definition.CURRENT).keySet().stream()
                    .filter(contact -> contact.startsWith(dataset))
                    .max(Comparator.comparing(ExplainsEveryReasonTest::reasonsOf))
                    .orElseThrow())
        .toList();
  }

  private static int reasonsOf(String contact) {
    return (int)
        EXPECTED.values().stream()
            .map(expected -> Optional.ofNullable(expected.get(contact)))
            .distinct()
            .count();
  }

  private static String key(String contact, String source, String id) {
    String[] parts = contact.split(" ");
    return String.join(" ", parts[0], parts[1], source, id);
  }

  private static ContactExplanation explain(ContactExplainer explainer, String contact) {
    String[] parts = contact.split(" ");
    List<Found> found =
        new RowSearch(
                parts[1],
                List.of(CanonicalDataset.of(parts[0]).orElseThrow()),
                Optional.empty(),
                Optional.of(parts[2]))
            .of(lake, parts[3]);
    assertThat(found).hasSize(1);
    return explainer.explain(found.get(0).place(), parts[3]);
  }
}
