package se.nollan.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An accepted chat case, in the words of the chat's rules. */
record ChatCase(ReferenceRow row, String unit, ReferenceDefinition definition) {

  /** "In order of (queued_at, source, case_id)", for cases that were queued. */
  static final Comparator<ChatCase> ORDER =
      Comparator.comparing((ChatCase chat) -> chat.queued().orElseThrow())
          .thenComparing(chat -> chat.row.source())
          .thenComparing(ChatCase::id);

  String id() {
    return row.text("case_id").orElseThrow();
  }

  Optional<Instant> queued() {
    return row.time("queued_at");
  }

  Optional<Instant> started() {
    return row.time("started_at");
  }

  /** "The day is that of queued_at"; for one never queued, "that of created_at". */
  LocalDate day() {
    return ReferenceValues.dayOf(queued().orElseGet(() -> row.time("created_at").orElseThrow()));
  }

  /** "One per patient, health_issue (empty is a value of its own), unit and day." */
  List<Object> patientAndIssue() {
    return List.of(row.text("patient_id").orElseThrow(), row.text("health_issue"), unit, day());
  }

  /** "Answered: started_at is on the same day." */
  boolean answered() {
    return started().map(ReferenceValues::dayOf).filter(day()::equals).isPresent();
  }
}
