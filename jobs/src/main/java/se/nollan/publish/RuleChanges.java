package se.nollan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What of rules, definition and program differs between two publications, as sentences. */
final class RuleChanges {
  private RuleChanges() {}

  static List<String> between(Vintage from, Vintage to) {
    List<String> changes = new ArrayList<>();
    Edition before = from.edition();
    Edition after = to.edition();
    if (!before.definition().equals(after.definition())) {
      changes.add(
          "The definition was %s and is %s.".formatted(before.definition(), after.definition()));
    }
    named("Rules that came: %s.", to.rules(), from.rules()).forEach(changes::add);
    named("Rules that went: %s.", from.rules(), to.rules()).forEach(changes::add);
    if (before.leastDenominator() != after.leastDenominator()) {
      changes.add(
          "Figures under %d were withheld, now those under %d."
              .formatted(before.leastDenominator(), after.leastDenominator()));
    }
    if (!before.program().equals(after.program())) {
      changes.add(
          "It was made by version %s of the program, and by %s before."
              .formatted(after.program(), before.program()));
    }
    return changes;
  }

  private static List<String> named(String sentence, List<String> here, List<String> notThere) {
    Set<String> rules = new TreeSet<>(here);
    notThere.forEach(rules::remove);
    return rules.isEmpty() ? List.of() : List.of(sentence.formatted(String.join(", ", rules)));
  }
}
