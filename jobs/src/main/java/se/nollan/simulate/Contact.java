package se.nollan.simulate;

/**
 * One row of a telephone system, as the queue model fills it in; the same object is filled again
 * for every row, so nobody may keep it.
 */
final class Contact {

  /** No number is known. */
  static final int NO_NUMBER = -1;

  /** How the patient turned to the unit. */
  enum Channel {
    CALL("call"),
    WEB_FORM("web_form"),
    VOICEMAIL("voicemail"),
    VIDEO("video");

    private final String code;

    Channel(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** What the telephone queue was when it was called. */
  enum QueueState {
    OPEN("open"),
    FULL("full"),
    CLOSED("closed");

    private final String code;

    QueueState(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** What an open queue made of the call. */
  enum CaseKind {
    NONE(""),
    CALLBACK("callback"),
    QUEUE("queue");

    private final String code;

    CaseKind(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** What is on record of an offer of contact on the same day. */
  enum Offer {
    NOT_RECORDED,
    TAKEN,
    OTHER_DAY_CHOSEN
  }

  Caller caller;
  PhoneLine line;
  long arrivedAt;
  Channel channel;
  int callerNumber;
  int enteredNumber;
  QueueState queueState;
  CaseKind caseKind;
  Offer offer;
  long answeredAt;
  boolean patientReplied;
  long abandonedAt;
  String forwardedTo;
  boolean transferred;

  /** Begins a row: a call that nothing has come of yet. */
  void begin(Caller by, PhoneLine on, long at, QueueState state) {
    caller = by;
    line = on;
    arrivedAt = at;
    channel = Channel.CALL;
    callerNumber = by.hidden ? NO_NUMBER : by.number;
    enteredNumber = NO_NUMBER;
    queueState = state;
    caseKind = CaseKind.NONE;
    offer = Offer.NOT_RECORDED;
    answeredAt = WallClock.NEVER;
    patientReplied = true;
    abandonedAt = WallClock.NEVER;
    forwardedTo = "";
    transferred = false;
  }

  boolean answeredSameDay() {
    return answeredAt != WallClock.NEVER && WallClock.sameDay(answeredAt, arrivedAt);
  }

  /** The number that the caller is known by, or {@link #NO_NUMBER}. */
  int knownNumber() {
    return enteredNumber == NO_NUMBER ? callerNumber : enteredNumber;
  }
}
