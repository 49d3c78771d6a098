package se.nollan.vintages;

import java.util.List;
import java.util.stream.Stream;
import se.nollan.contact.ChatRules;
import se.nollan.contact.Definition;
import se.nollan.contact.PhoneRules;
import se.nollan.contact.Rule;
import se.nollan.contact.Version;
import se.nollan.publish.PublishedMeasure;
import se.nollan.publish.RuleInForce;
import se.nollan.statistics.Measures;

/** What a definition's figures mean: measures and rules, from the lists in the code. */
final class RulesOfLake {
  private RulesOfLake() {}

  static List<PublishedMeasure> measures() {
    return Measures.all().stream()
        .map(
            measure ->
                new PublishedMeasure(
                    measure.id(), measure.swedish(), measure.english(), measure.source()))
        .toList();
  }

  static List<RuleInForce> inForce(Definition definition) {
    Stream<RuleInForce> phone =
        PhoneRules.of(definition).stream().map(rule -> rule("phone_contact", rule));
    Stream<RuleInForce> chat =
        definition.since(Version.V1_8)
            ? ChatRules.of(definition).stream().map(rule -> rule("chat_case", rule))
            : Stream.of();
    return Stream.concat(phone, chat).toList();
  }

  private static RuleInForce rule(String dataset, Rule rule) {
    return new RuleInForce(
        dataset,
        rule.number(),
        rule.reason().name(),
        rule.provision().swedish(),
        rule.provision().english(),
        "SKR, kontakt samma dag 2.0, p. " + rule.provision().pages());
  }

  /** By which a rule is known again in another publication. */
  static String name(RuleInForce rule) {
    return "%s %d %s".formatted(rule.dataset(), rule.number(), rule.reason());
  }
}
