package se.nollan.contact;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** Why a contact has its outcome. */
public enum Reason {
  CONTACT_SAME_DAY(Outcome.ANSWERED),
  HIDDEN_NUMBER_COMPLETED(Outcome.ANSWERED),

  ABANDONED_IN_QUEUE(Outcome.MISSED),
  NOT_ANSWERED_SAME_DAY(Outcome.MISSED),
  QUEUE_FULL(Outcome.MISSED),
  QUEUE_CLOSED(Outcome.MISSED),
  NOT_STARTED_SAME_DAY(Outcome.MISSED),

  NOT_WORKING_DAY(Outcome.EXCLUDED),
  VOICEMAIL(Outcome.EXCLUDED),
  VIDEO(Outcome.EXCLUDED),
  NOT_A_PATIENT(Outcome.EXCLUDED),
  CREATED_BY_STAFF(Outcome.EXCLUDED),
  UNLINKED_NUMBER(Outcome.EXCLUDED),
  NO_CALLBACK_SYSTEM(Outcome.EXCLUDED),
  PATIENT_CHOSE_OTHER_DAY(Outcome.EXCLUDED),
  FORWARDED_WHILE_OPEN(Outcome.EXCLUDED),
  WEB_FORM_WHILE_CLOSED(Outcome.EXCLUDED),
  CLOSED_OUTSIDE_08_17(Outcome.EXCLUDED),
  ABANDONED_BEFORE_CASE(Outcome.EXCLUDED),
  HIDDEN_NUMBER(Outcome.EXCLUDED),
  STARTED_BY_PROFESSIONAL(Outcome.EXCLUDED),
  BOT_ONLY(Outcome.EXCLUDED),
  CANCELLED_BY_PATIENT(Outcome.EXCLUDED),

  SAME_CALLER_SAME_DAY(Outcome.ABSORBED),
  SAME_PATIENT_SAME_DAY(Outcome.ABSORBED);

  private final Outcome outcome;

  Reason(Outcome outcome) {
    this.outcome = outcome;
  }

  /** It, as an expression: its place among all, since a number is not copied from row to row. */
  Column column() {
    return lit(ordinal());
  }

  /** The outcome that the reason gives. */
  public Outcome outcome() {
    return outcome;
  }
}
