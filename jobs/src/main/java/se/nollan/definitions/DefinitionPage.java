package se.nollan.definitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.nollan.contact.ChatDecisions;
import se.nollan.contact.ChatRules;
import se.nollan.contact.Decision;
import se.nollan.contact.Definition;
import se.nollan.contact.Outcome;
import se.nollan.contact.PhoneDecisions;
import se.nollan.contact.PhoneRules;
import se.nollan.contact.Provision;
import se.nollan.contact.Rule;
import se.nollan.contact.Variant;
import se.nollan.contact.Version;
import se.nollan.definitions.Page.Block;
import se.nollan.definitions.Page.Heading;
import se.nollan.definitions.Page.Paragraph;
import se.nollan.definitions.Page.Table;

/** What same-day contact is taken to be: versions, variants, rules and decisions, each once. */
public final class DefinitionPage {
  private final Optional<Definition> only;
  private final List<Block> blocks = new ArrayList<>();

  private DefinitionPage(Optional<Definition> only) {
    this.only = only;
  }

  /** All that there is, of all versions. */
  public static Page all() {
    return new DefinitionPage(Optional.empty()).page();
  }

  /** What is in force under that definition. */
  public static Page of(Definition definition) {
    return new DefinitionPage(Optional.of(definition)).page();
  }

  private Page page() {
    say(
        "What counts as same-day contact, under SKR's instruction kontakt samma dag. A definition"
            + " is a version of the instruction and, where wanted, variants: `skr-2.0+every-case`."
            + " Without a choice it is `"
            + Definition.CURRENT
            + "`. Pages (p.) are those of version 2.0.");
    versions();
    variants();
    outcomes();
    phone();
    chat();
    if (only.isEmpty()) {
      rulesByVersion();
    }
    return new Page(
        only.map(definition -> "The definition " + definition).orElse("Definitions"),
        List.copyOf(blocks));
  }

  private void versions() {
    head("Versions");
    table(
        2,
        List.of("version", "issued", "what it brings"),
        inForce()
            .map(
                version ->
                    List.of(
                        code("skr-" + version.id()), version.date(), sentence(version.brings()))));
  }

  private Stream<Version> inForce() {
    return Arrays.stream(Version.values())
        .filter(version -> only.map(definition -> definition.since(version)).orElse(true));
  }

  private void variants() {
    List<Variant> variants =
        Arrays.stream(Variant.values())
            .filter(variant -> only.map(definition -> definition.has(variant)).orElse(true))
            .toList();
    head("Variants");
    if (variants.isEmpty()) {
      say("None.");
      return;
    }
    say("Other readings of the instruction. What a variant says goes before the texts below.");
    table(
        1,
        List.of("variant", "what it does"),
        variants.stream().map(variant -> List.of(code(variant.id()), sentence(variant.effect()))));
  }

  private void outcomes() {
    head("Outcomes");
    say("Every accepted contact has one outcome, and one reason for it.");
    table(
        1,
        List.of("outcome", "what it means"),
        Arrays.stream(Outcome.values())
            .map(outcome -> List.of(code(outcome.name()), sentence(outcome.meaning()))));
  }

  private void phone() {
    head("Phone: rules");
    say(
        "Tried in this order; the first that holds is the call's reason. Before the version that"
            + " brought a rule (since), such a call is like any other, or as the text says.");
    rules(only.map(PhoneRules::of).orElse(PhoneRules.ALL));
    head("Phone: what no rule settles");
    decisions(PhoneDecisions.ALL);
  }

  private void chat() {
    if (only.isPresent() && !only.get().since(Version.V1_8)) {
      head("Chat");
      say("Chat has no outcomes before 1.8.");
      return;
    }
    head("Chat: rules");
    say("Tried in this order; the first that holds is the case's reason.");
    rules(only.map(ChatRules::of).orElse(ChatRules.ALL));
    head("Chat: what no rule settles");
    decisions(ChatDecisions.ALL);
  }

  private void rules(List<Rule> rules) {
    table(
        5,
        List.of(
            "rule", "reason", "outcome", "since", "p.", "the instruction's words", "as read here"),
        rules.stream()
            .map(
                rule ->
                    row(
                        List.of(
                            "" + rule.number(),
                            code(rule.reason().name()),
                            code(rule.reason().outcome().name()),
                            rule.since().id()),
                        rule.provision())));
  }

  private void decisions(List<Decision> decisions) {
    table(
        3,
        List.of("reason", "outcome", "p.", "the instruction's words", "as read here"),
        decisions.stream()
            .map(
                decision ->
                    row(
                        List.of(
                            code(decision.reason().name()),
                            code(decision.reason().outcome().name())),
                        decision.provision())));
  }

  private static List<String> row(List<String> facts, Provision provision) {
    return Stream.concat(
            facts.stream(),
            Stream.of(provision.pages(), "“" + provision.swedish() + "”", provision.english()))
        .toList();
  }

  private void rulesByVersion() {
    List<String> columns = new ArrayList<>(List.of("rule", "reason"));
    Arrays.stream(Version.values()).map(Version::id).forEach(columns::add);
    head("Which rule applies under which version");
    table(
        columns.size(),
        columns,
        Stream.concat(
            rulesByVersion("phone", PhoneRules.ALL, PhoneRules::of),
            rulesByVersion("chat", ChatRules.ALL, ChatRules::of)));
  }

  private static Stream<List<String>> rulesByVersion(
      String dataset, List<Rule> rules, Function<Definition, List<Rule>> inForce) {
    return rules.stream()
        .map(
            rule ->
                Stream.concat(
                        Stream.of(dataset + " " + rule.number(), code(rule.reason().name())),
                        Arrays.stream(Version.values())
                            .map(version -> inForce.apply(new Definition(version, Set.of())))
                            .map(applied -> applied.contains(rule) ? "●" : ""))
                    .toList());
  }

  private void head(String text) {
    blocks.add(new Heading(text));
  }

  private void say(String text) {
    blocks.add(new Paragraph(text));
  }

  private void table(int facts, List<String> columns, Stream<List<String>> rows) {
    blocks.add(new Table(facts, columns, rows.toList()));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }
}
