package se.nollan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reason can be looked up, once: where the instruction says so and how it is read. */
class ProvisionTest {

  @Test
  void everyReasonOfAPhoneContactHasOneRuleOrDecision() {
    assertThat(reasons(PhoneRules.ALL, PhoneDecisions.ALL))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(
                EnumSet.of(
                    Reason.STARTED_BY_PROFESSIONAL,
                    Reason.BOT_ONLY,
                    Reason.CANCELLED_BY_PATIENT,
                    Reason.NOT_STARTED_SAME_DAY,
                    Reason.SAME_PATIENT_SAME_DAY)));
  }

  @Test
  void everyReasonOfAChatCaseHasOneRuleOrDecision() {
    assertThat(reasons(ChatRules.ALL, ChatDecisions.ALL))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrder(
            Reason.STARTED_BY_PROFESSIONAL,
            Reason.BOT_ONLY,
            Reason.CANCELLED_BY_PATIENT,
            Reason.PATIENT_CHOSE_OTHER_DAY,
            Reason.CONTACT_SAME_DAY,
            Reason.NOT_STARTED_SAME_DAY,
            Reason.SAME_PATIENT_SAME_DAY);
  }

  @Test
  void everyReasonThatThereIsCanBeLookedUp() {
    assertThat(
            Stream.concat(
                reasons(PhoneRules.ALL, PhoneDecisions.ALL).stream(),
                reasons(ChatRules.ALL, ChatDecisions.ALL).stream()))
        .contains(Reason.values());
  }

  @Test
  void rulesExcludeAndDecisionsDoNot() {
    assertThat(decisions())
        .extracting(decision -> decision.reason().outcome())
        .doesNotContain(Outcome.EXCLUDED);
    assertThat(rules())
        .filteredOn(rule -> rule.reason().outcome() != Outcome.EXCLUDED)
        .extracting(Rule::reason)
        .containsExactly(Reason.HIDDEN_NUMBER_COMPLETED);
  }

  /** Rule 13 is one rule with two reasons, one for each way of the telephone systems. */
  @Test
  void rulesAreNumberedInTheOrderInWhichTheyAreTried() {
    for (List<Rule> rules : List.of(PhoneRules.ALL, ChatRules.ALL)) {
      List<Integer> numbers = rules.stream().map(Rule::number).toList();
      assertThat(numbers).isSorted();
      assertThat(Set.copyOf(numbers)).hasSize(numbers.get(numbers.size() - 1));
    }
  }

  @Test
  void pagesArePagesOfTheInstructionInOrder() {
    assertThat(provisions())
        .extracting(Provision::pages)
        .allSatisfy(
            pages -> {
              assertThat(pages).matches("\\d+([–]\\d+)?(, \\d+([–]\\d+)?)*");
              assertThat(Arrays.stream(pages.split("–|, ")).map(Integer::valueOf))
                  .allMatch(page -> page >= 6 && page <= 15, "the rules stand on pages 6 to 15")
                  .isSorted()
                  .doesNotHaveDuplicates();
            });
  }

  @Test
  void theInstructionIsQuotedAndTheReadingIsSentences() {
    assertThat(provisions())
        .allSatisfy(
            provision -> {
              assertThat(provision.swedish()).isNotBlank().doesNotContain("...", "  ");
              assertThat(provision.english()).endsWith(".").doesNotContain("...", "  ");
            });
  }

  private static List<Reason> reasons(List<Rule> rules, List<Decision> decisions) {
    return Stream.concat(rules.stream().map(Rule::reason), decisions.stream().map(Decision::reason))
        .toList();
  }

  private static Stream<Rule> rules() {
    return Stream.concat(PhoneRules.ALL.stream(), ChatRules.ALL.stream());
  }

  private static Stream<Decision> decisions() {
    return Stream.concat(PhoneDecisions.ALL.stream(), ChatDecisions.ALL.stream());
  }

  private static Stream<Provision> provisions() {
    return Stream.concat(rules().map(Rule::provision), decisions().map(Decision::provision));
  }
}
