package se.nollan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of same-day contact, each as a small table; and each row of the instruction's FAQ. */
class RulesTest {
  private static Map<Scenario, Map<String, String>> results;

  @BeforeAll
  static void tryAll() {
    results = ScenarioRun.of(scenarios().toList());
  }

  static Stream<Scenario> scenarios() {
    return Stream.of(
            PhoneRuleScenarios.RULES,
            PhoneRuleScenarios.CALLERS,
            PhoneFaqScenarios.ALL,
            PhoneVariantScenarios.ALL,
            ChatScenarios.ALL)
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void holds(Scenario scenario) {
    Map<String, String> found = results.getOrDefault(scenario, Map.of());
    for (Scenario.Line line : scenario.rows()) {
      String expected = line.reason().contains(" ") ? line.reason() : line.reason() + " A";
      assertThat(found.getOrDefault(line.name(), "no outcome A"))
          .as(line.name())
          .isEqualTo(expected);
    }
  }
}
