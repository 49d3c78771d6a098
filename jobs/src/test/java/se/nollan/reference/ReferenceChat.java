package se.nollan.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nollan.model.CanonicalDataset;
import se.nollan.reference.OutcomeRow.Outcome;

/** Gives every accepted chat case of a region and period its outcome. */
final class ReferenceChat {

  private final List<OutcomeRow> outcomes = new ArrayList<>();

  private ReferenceChat() {}

  static List<OutcomeRow> outcomes(
      List<ReferenceRow> accepted, ReferenceRegister register, ReferenceDefinition definition) {
    // "Before 1.8 chat has no outcomes."
    if (!definition.since("1.8")) {
      return List.of();
    }
    ReferenceChat chat = new ReferenceChat();
    chat.decide(
        accepted.stream()
            .filter(row -> row.dataset() == CanonicalDataset.CHAT_CASE)
            .map(row -> new ChatCase(row, unit(row, register), definition))
            .toList());
    return chat.outcomes;
  }

  /** "The case counts at answering_unit_id if given (also if never started), else at unit_id." */
  private static String unit(ReferenceRow row, ReferenceRegister register) {
    return register.topmost(
        row.text("answering_unit_id").or(() -> row.text("unit_id")).orElseThrow());
  }

  private void decide(List<ChatCase> chats) {
    List<ChatCase> left = new ArrayList<>();
    for (ChatCase chat : chats) {
      Optional<ChatExclusion> exclusion = ChatExclusion.of(chat);
      if (exclusion.isPresent()) {
        add(chat, Outcome.EXCLUDED, exclusion.get().name());
      } else {
        left.add(chat);
      }
    }
    Map<List<Object>, List<ChatCase>> byPatient =
        left.stream()
            .sorted(ChatCase.ORDER)
            .collect(Collectors.groupingBy(ChatCase::patientAndIssue));
    byPatient.values().forEach(this::decidePatient);
  }

  /**
   * The cases of one patient, issue, unit and day, in order. The variant every-case changes nothing
   * here: the examples show that its "each case counts by itself" is said of the phone's cases.
   */
  private void decidePatient(List<ChatCase> chats) {
    // "The decider is the first answered case, else the first"
    ChatCase decider = chats.stream().filter(ChatCase::answered).findFirst().orElse(chats.get(0));
    for (ChatCase chat : chats) {
      if (!chat.equals(decider)) {
        add(chat, Outcome.ABSORBED, "SAME_PATIENT_SAME_DAY");
      } else if (chat.answered()) {
        add(chat, Outcome.ANSWERED, "CONTACT_SAME_DAY");
      } else {
        add(chat, Outcome.MISSED, "NOT_STARTED_SAME_DAY");
      }
    }
  }

  private void add(ChatCase chat, Outcome outcome, String reason) {
    ReferenceRow row = chat.row();
    outcomes.add(
        new OutcomeRow(
            row.dataset(),
            row.region(),
            row.source(),
            row.period(),
            chat.id(),
            outcome,
            reason,
            chat.unit(),
            chat.day()));
  }
}
