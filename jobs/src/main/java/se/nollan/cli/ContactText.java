package se.nollan.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nollan.contact.Definition;
import se.nollan.contact.Outcome;
import se.nollan.contact.Reason;
import se.nollan.definitions.Wrapped;
import se.nollan.explain.ContactExplanation;
import se.nollan.explain.OtherRow;
import se.nollan.explain.Tried;
import se.nollan.explain.Verdict;

/** Why a contact has its outcome, for a person to read. */
final class ContactText {
  private final ContactExplanation contact;
  private final StringBuilder text = new StringBuilder();

  private ContactText(ContactExplanation contact) {
    this.contact = contact;
  }

  static String of(ContactExplanation contact) {
    return new ContactText(contact).text();
  }

  private String text() {
    verdict();
    values();
    rules();
    others();
    elsewhere();
    return text.toString();
  }

  private void verdict() {
    Verdict verdict = contact.verdict();
    text.append("%n%s, under %s%n".formatted(named(verdict.reason()), verdict.definition()));
    contact
        .provision()
        .ifPresent(
            provision -> {
              text.append(Wrapped.beside("  sv  ", provision.swedish()));
              text.append(Wrapped.beside("  en  ", provision.english()));
              text.append("      SKR, kontakt samma dag 2.0, p. ")
                  .append(provision.pages())
                  .append('\n');
            });
    decider().ifPresent(row -> text.append("  Decided by ").append(line(row)));
  }

  /** The row that counts in place of this one. */
  private Optional<OtherRow> decider() {
    boolean absorbed =
        contact.verdict().reason().filter(r -> r.outcome() == Outcome.ABSORBED).isPresent();
    return contact.others().stream()
        .filter(row -> absorbed && row.together())
        .filter(row -> row.reason().filter(ContactText::counts).isPresent())
        .findFirst();
  }

  private static boolean counts(Reason reason) {
    return reason.outcome() == Outcome.ANSWERED || reason.outcome() == Outcome.MISSED;
  }

  private void values() {
    text.append("\nWhat was delivered\n");
    contact.values().forEach((column, value) -> text.append(entry(column, value)));
    text.append("\nIt belongs to ").append(contact.day());
    text.append(", and counts at ").append(contact.unit()).append('\n');
  }

  private static String entry(String column, String value) {
    return Wrapped.beside("  %-18s ".formatted(column), value);
  }

  private void rules() {
    if (contact.tried().isEmpty()) {
      return;
    }
    text.append("\nThe rules, in the order in which they are tried\n");
    Optional<Tried> settling = contact.settling();
    boolean settled = false;
    for (Tried tried : contact.tried()) {
      String says = settled ? "" : says(tried);
      text.append(
          "  %2d  %-26s %s%n"
              .formatted(tried.rule().number(), tried.rule().reason(), says)
              .stripTrailing());
      text.append('\n');
      settled = settled || settling.equals(Optional.of(tried));
    }
    if (settling.isEmpty()) {
      text.append("  No rule settles it: the rows of its person, unit and day decide together.\n");
    }
  }

  private static String says(Tried tried) {
    if (!tried.inForce()) {
      return "not in this definition" + (tried.holds() ? "; it would hold" : "");
    }
    return tried.holds() ? "yes: decides" : "no";
  }

  private void others() {
    text.append("\nOther rows of the same person and day\n");
    contact.others().forEach(row -> text.append("  ").append(line(row)));
    if (contact.others().isEmpty()) {
      text.append("  none\n");
    }
  }

  private static String line(OtherRow row) {
    return "%s  %s  %s%s%n"
        .formatted(
            row.at(),
            row.id(),
            named(row.reason()),
            row.together() ? "" : "  (apart: counts at " + row.unit() + ")");
  }

  private void elsewhere() {
    text.append("\nUnder other definitions\n");
    contact.elsewhere().stream()
        .collect(Collectors.groupingBy(Verdict::reason, LinkedHashMap::new, Collectors.toList()))
        .forEach((reason, verdicts) -> text.append(elsewhere(reason, verdicts)));
  }

  private static String elsewhere(Optional<Reason> reason, List<Verdict> verdicts) {
    String definitions =
        verdicts.stream()
            .map(Verdict::definition)
            .map(Definition::toString)
            .collect(Collectors.joining(", "));
    return Wrapped.beside("  %-32s ".formatted(named(reason)), definitions);
  }

  private static String named(Optional<Reason> reason) {
    return reason.map(r -> r.outcome() + " " + r).orElse("not measured");
  }
}
