package se.nollan.reference;

import static se.nollan.reference.ReferenceDefinition.Variant.EVERY_CASE;
import static se.nollan.reference.ReferenceDefinition.Variant.ONLY_LATER_CALLS_ABSORBED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nollan.model.CanonicalDataset;
import se.nollan.reference.OutcomeRow.Outcome;

/** Gives every accepted phone contact of a region and period its outcome. */
final class ReferencePhone {

  private final ReferenceDefinition definition;
  private final List<OutcomeRow> outcomes = new ArrayList<>();

  private ReferencePhone(ReferenceDefinition definition) {
    this.definition = definition;
  }

  static List<OutcomeRow> outcomes(
      List<ReferenceRow> accepted, ReferenceRegister register, ReferenceDefinition definition) {
    List<PhoneCall> calls =
        accepted.stream()
            .filter(row -> row.dataset() == CanonicalDataset.PHONE_CONTACT)
            .map(row -> call(row, register, definition))
            .sorted(PhoneCall.ORDER)
            .toList();
    ReferencePhone phone = new ReferencePhone(definition);
    phone.decide(calls);
    return phone.outcomes;
  }

  /** A call counts at its line's unit: at the topmost parent "since 1.7; before, by itself". */
  private static PhoneCall call(
      ReferenceRow row, ReferenceRegister register, ReferenceDefinition definition) {
    ReferenceRow line = register.line(row.text("line_id").orElseThrow());
    String unit = line.text("unit_id").orElseThrow();
    return new PhoneCall(
        row, line, definition.since("1.7") ? register.topmost(unit) : unit, definition);
  }

  private void decide(List<PhoneCall> calls) {
    List<PhoneCall> left = new ArrayList<>();
    for (PhoneCall call : calls) {
      Optional<PhoneExclusion> exclusion = PhoneExclusion.of(call);
      if (exclusion.isPresent()) {
        add(call, Outcome.EXCLUDED, exclusion.get().name());
      } else if (PhoneExclusion.completedWhileHidden(call)) {
        add(call, Outcome.ANSWERED, "HIDDEN_NUMBER_COMPLETED");
      } else {
        left.add(call);
      }
    }
    // "One caller counts once per unit and day."
    Map<List<Object>, List<PhoneCall>> byCaller =
        left.stream()
            .collect(
                Collectors.groupingBy(call -> List.of(call.caller(), call.unit(), call.day())));
    byCaller.values().forEach(this::decideCaller);
  }

  /** The rows of one caller, unit and day, in order. */
  private void decideCaller(List<PhoneCall> calls) {
    List<PhoneCall> cases = calls.stream().filter(PhoneCall::isCase).toList();
    PhoneCall decider = decider(calls, cases);
    // "every-case: each case counts by itself; a caller's full/closed calls count (the first of
    // them) only if the caller has no case that day"
    List<PhoneCall> counted =
        new ArrayList<>(definition.has(EVERY_CASE) && !cases.isEmpty() ? cases : List.of(decider));
    // "only-later-calls-absorbed: an answered caller's first full/closed call is MISSED if it
    // arrived before the contact. Full and closed count together: one at most"
    if (definition.has(ONLY_LATER_CALLS_ABSORBED) && decider.answeredCase()) {
      calls.stream()
          .filter(call -> !call.isCase())
          .findFirst()
          .filter(call -> call.arrived().isBefore(decider.contact()))
          .ifPresent(counted::add);
    }
    for (PhoneCall call : calls) {
      if (!counted.contains(call)) {
        add(call, Outcome.ABSORBED, "SAME_CALLER_SAME_DAY");
      } else if (call.answeredCase()) {
        add(call, Outcome.ANSWERED, "CONTACT_SAME_DAY");
      } else {
        add(call, Outcome.MISSED, call.reasonWhenMissed());
      }
    }
  }

  /** "The first answered case; else the first case; else the first row." */
  private static PhoneCall decider(List<PhoneCall> calls, List<PhoneCall> cases) {
    return cases.stream()
        .filter(PhoneCall::answeredCase)
        .findFirst()
        .or(() -> cases.stream().findFirst())
        .orElse(calls.get(0));
  }

  private void add(PhoneCall call, Outcome outcome, String reason) {
    ReferenceRow row = call.row();
    outcomes.add(
        new OutcomeRow(
            row.dataset(),
            row.region(),
            row.source(),
            row.period(),
            call.id(),
            outcome,
            reason,
            call.unit(),
            call.day()));
  }
}
