package se.nollan.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which rules there are under which definition, and in which order they are tried. */
class RulesInForceTest {

  @Test
  void theRulesOfThePhoneAreThose() {
    assertThat(lines(PhoneRules.ALL))
        .isEqualTo(
            """
            1 NOT_WORKING_DAY 1.0
            2 VOICEMAIL 1.2
            3 VIDEO 1.3
            4 NOT_A_PATIENT 1.6
            5 CREATED_BY_STAFF 1.3
            6 UNLINKED_NUMBER 1.0
            7 NO_CALLBACK_SYSTEM 1.0
            8 PATIENT_CHOSE_OTHER_DAY 1.3
            9 FORWARDED_WHILE_OPEN 1.5
            10 WEB_FORM_WHILE_CLOSED 1.3
            11 CLOSED_OUTSIDE_08_17 1.0
            12 ABANDONED_BEFORE_CASE 1.0
            13 HIDDEN_NUMBER_COMPLETED 1.6
            13 HIDDEN_NUMBER 1.6
            """);
  }

  @Test
  void theRulesOfTheChatAreThose() {
    assertThat(lines(ChatRules.ALL))
        .isEqualTo(
            """
            1 STARTED_BY_PROFESSIONAL 1.8
            2 BOT_ONLY 1.8
            3 CANCELLED_BY_PATIENT 2.0
            4 PATIENT_CHOSE_OTHER_DAY 1.8
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1 6 7 11 12,                          ''",
    "1.2, 1 2 6 7 11 12,                        ''",
    "1.3, 1 2 3 5 6 7 8 10 11 12,               ''",
    "1.4, 1 2 3 5 6 7 8 10 11 12,               ''",
    "1.5, 1 2 3 5 6 7 8 9 10 11 12,             ''",
    "1.6, 1 2 3 4 5 6 7 8 9 10 11 12 13 13,     ''",
    "1.7, 1 2 3 4 5 6 7 8 9 10 11 12 13 13,     ''",
    "1.8, 1 2 3 4 5 6 7 8 9 10 11 12 13 13,     1 2 4",
    "1.9, 1 2 3 4 5 6 7 8 9 10 11 12 13 13,     1 2 4",
    "2.0, 1 2 3 4 5 6 7 8 9 10 11 12 13 13,     1 2 3 4"
  })
  void aVersionAppliesTheRulesItHadAndNoLaterOnes(String version, String phone, String chat) {
    Definition definition = Definition.of("skr-" + version);
    assertThat(numbers(PhoneRules.of(definition))).isEqualTo(phone);
    assertThat(numbers(ChatRules.of(definition))).isEqualTo(chat);
  }

  @ParameterizedTest
  @EnumSource
  void whereHiddenNumbersAreExcludedNoSystemCompletesThem(Version version) {
    Definition usual = new Definition(version, Set.of());
    Definition excluded = new Definition(version, Set.of(Variant.HIDDEN_EXCLUDED));
    assertThat(PhoneRules.of(excluded))
        .isEqualTo(
            PhoneRules.of(usual).stream()
                .filter(rule -> rule.reason() != Reason.HIDDEN_NUMBER_COMPLETED)
                .toList());
  }

  @ParameterizedTest
  @EnumSource(names = "HIDDEN_EXCLUDED", mode = EnumSource.Mode.EXCLUDE)
  void noOtherVariantChangesWhichRulesThereAre(Variant variant) {
    Definition varied = new Definition(Version.V2_0, Set.of(variant));
    assertThat(PhoneRules.of(varied)).isEqualTo(PhoneRules.of(Definition.CURRENT));
    assertThat(ChatRules.of(varied)).isEqualTo(ChatRules.of(Definition.CURRENT));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED, CONTACT_SAME_DAY HIDDEN_NUMBER_COMPLETED",
    "MISSED,   ABANDONED_IN_QUEUE NOT_ANSWERED_SAME_DAY QUEUE_FULL QUEUE_CLOSED"
        + " NOT_STARTED_SAME_DAY",
    "ABSORBED, SAME_CALLER_SAME_DAY SAME_PATIENT_SAME_DAY"
  })
  void aReasonHasOneOutcome(Outcome outcome, String reasons) {
    assertThat(Reason.values())
        .filteredOn(reason -> reason.outcome() == outcome)
        .extracting(Reason::name)
        .containsExactly(reasons.split(" "));
  }

  @Test
  void everyExclusionIsARuleAndEveryRuleButOneExcludes() {
    List<Reason> rules =
        Stream.concat(PhoneRules.ALL.stream(), ChatRules.ALL.stream())
            .map(Rule::reason)
            .distinct()
            .filter(reason -> reason != Reason.HIDDEN_NUMBER_COMPLETED)
            .toList();
    assertThat(Reason.values())
        .filteredOn(reason -> reason.outcome() == Outcome.EXCLUDED)
        .containsExactlyInAnyOrderElementsOf(rules);
  }

  private static String lines(List<Rule> rules) {
    return rules.stream()
        .map(rule -> rule.number() + " " + rule.reason() + " " + rule.since().id() + "\n")
        .collect(Collectors.joining());
  }

  private static String numbers(List<Rule> rules) {
    return rules.stream().map(rule -> "" + rule.number()).collect(Collectors.joining(" "));
  }
}
