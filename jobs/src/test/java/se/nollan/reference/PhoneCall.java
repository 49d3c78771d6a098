package se.nollan.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.Optional;

/** An accepted phone contact, in the words of the phone's rules. */
record PhoneCall(ReferenceRow row, ReferenceRow line, String unit, ReferenceDefinition definition) {

  /** "In order of (arrived_at, source, contact_id)." */
  static final Comparator<PhoneCall> ORDER =
      Comparator.comparing(PhoneCall::arrived)
          .thenComparing(call -> call.row.source())
          .thenComparing(PhoneCall::id);

  String id() {
    return row.text("contact_id").orElseThrow();
  }

  Instant arrived() {
    return row.time("arrived_at").orElseThrow();
  }

  /** "A contact belongs to the day it arrived, whatever day it was answered." */
  LocalDate day() {
    return ReferenceValues.dayOf(arrived());
  }

  LocalTime clock() {
    return LocalTime.ofInstant(arrived(), ReferenceValues.STOCKHOLM);
  }

  boolean open() {
    return row.is("queue_state", "open");
  }

  boolean closed() {
    return row.is("queue_state", "closed");
  }

  boolean voicemail() {
    return row.is("channel", "voicemail");
  }

  /** "The caller is entered_number, else caller_number, in E.164 form." */
  Optional<String> number() {
    return row.text("entered_number").or(() -> row.text("caller_number"));
  }

  /** Whoever counts once: the number, or, "with neither, the row is a caller of its own". */
  Object caller() {
    return number().map(Object.class::cast).orElse(row);
  }

  /**
   * "What is left is a case (queue open, case_kind callback or queue), a call to a full queue or a
   * call to a closed queue"; a voicemail that is left is a case too.
   */
  boolean isCase() {
    return voicemail() || open();
  }

  /**
   * "A case is answered when answered_at is on its own day. One attempt is enough, replied or not
   * (since 1.3; before, a case with patient_replied = false is not answered)." A voicemail that is
   * left is "an answered case, whatever its other columns".
   */
  boolean answeredCase() {
    if (voicemail()) {
      return true;
    }
    boolean sameDay =
        row.time("answered_at").map(ReferenceValues::dayOf).filter(day()::equals).isPresent();
    boolean notReached = !definition.since("1.3") && row.isFalse("patient_replied");
    return isCase() && sameDay && !notReached;
  }

  /** The moment of the contact: "answered_at; for a voicemail its arrived_at". */
  Instant contact() {
    return voicemail() ? arrived() : row.time("answered_at").orElseThrow();
  }

  /** "ABANDONED_IN_QUEUE (case_kind queue, answered_at empty), NOT_ANSWERED_SAME_DAY …" */
  String reasonWhenMissed() {
    if (isCase()) {
      boolean abandoned = row.is("case_kind", "queue") && row.time("answered_at").isEmpty();
      return abandoned ? "ABANDONED_IN_QUEUE" : "NOT_ANSWERED_SAME_DAY";
    }
    return closed() ? "QUEUE_CLOSED" : "QUEUE_FULL";
  }
}
