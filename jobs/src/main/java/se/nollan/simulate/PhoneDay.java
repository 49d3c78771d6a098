package se.nollan.simulate;

import static se.nollan.simulate.WallClock.DAY;
import static se.nollan.simulate.WallClock.HOUR;
import static se.nollan.simulate.WallClock.MINUTE;

import java.util.ArrayList;
import java.util.List;
import se.nollan.simulate.Caller.Way;
import se.nollan.simulate.Contact.CaseKind;
import se.nollan.simulate.Contact.Channel;
import se.nollan.simulate.Contact.Offer;
import se.nollan.simulate.Contact.QueueState;

/**
 * Plays a day at a unit's telephones: callers with a need call, and call again until they get
 * through or give up; the queue fills; cases are answered, late or not at all.
 *
 * <p>Each caller's luck comes from the caller's own seed, so two levels of service can be compared
 * on the same day with the same people. One thread at a time.
 */
final class PhoneDay {

  private static final int MOST_ATTEMPTS = 7;
  private static final double HANGS_UP_IN_MENU = 0.03;
  private static final double FORWARDED = 0.012;
  private static final double FORWARDED_WHILE_CLOSED = 0.02;
  private static final double CALLS_AGAIN_AFTERWARDS = 0.05;
  private static final double LEAVES_VOICEMAIL = 0.03;

  /** Cases to be expected for each need: some give up, some send a second case. */
  private static final double EXPECTED_CASES = 0.93;

  private final double hiddenNumbers;
  private final List<Caller> callers = new ArrayList<>();
  private final Agenda agenda = new Agenda();
  private final CallbackQueue queue = new CallbackQueue();
  private final Dice dice = new Dice(0);
  private final Answering answering = new Answering(dice);
  private final Contact contact = new Contact();

  private UnitDay today;
  private ServiceLevel level;
  private ContactSink sink;

  PhoneDay(double hiddenNumbers) {
    this.hiddenNumbers = hiddenNumbers;
  }

  void play(UnitDay unitDay, ServiceLevel serviceLevel, ContactSink to) {
    today = unitDay;
    level = serviceLevel;
    sink = to;
    queue.open(
        today.unit(),
        today.day(),
        level.capacity() * EXPECTED_CASES * today.load().needs() * today.load().staffing());
    gatherCallers();
    while (!agenda.isEmpty()) {
      int second = agenda.second();
      int caller = agenda.next();
      attempt(callers.get(caller), caller, second);
    }
    sink.dayOver();
  }

  private void gatherCallers() {
    agenda.clear();
    for (int i = 0; i < today.load().needs(); i++) {
      if (i == callers.size()) {
        callers.add(new Caller());
      }
      long seed = Dice.mix(today.seed() + i);
      agenda.add(callers.get(i).become(seed, today.unit(), hiddenNumbers, dice), i);
    }
  }

  private void attempt(Caller caller, int index, int second) {
    caller.nextAttempt(dice);
    QueueState state = queue.at(second);
    if (caller.way == Way.WEB_FORM && state == QueueState.FULL) {
      // A form can be sent as long as the unit is open.
      state = QueueState.OPEN;
    }
    contact.begin(caller, caller.line, today.day().midnight() + second, state);
    int again = state == QueueState.OPEN ? open(caller, second) : refused(caller, second);
    if (again > second && again < DAY && caller.attempts < MOST_ATTEMPTS) {
      agenda.add(again, index);
    }
  }

  /** A call to an open queue. Gives when the caller calls again; 0 for never. */
  private int open(Caller caller, int second) {
    if (caller.way == Way.PHONE && dice.chance(HANGS_UP_IN_MENU)) {
      contact.abandonedAt = contact.arrivedAt + dice.between(5, 90);
      sink.accept(contact);
      return dice.chance(0.6) ? second + dice.between(2 * MINUTE, HOUR) : 0;
    }
    if (caller.way == Way.PHONE && dice.chance(FORWARDED)) {
      forward(caller);
      return 0;
    }
    makeCase(caller, second);
    queue.take();
    sink.accept(contact);
    caller.way = Way.PHONE;
    boolean gaveUp = contact.caseKind == CaseKind.QUEUE && contact.abandonedAt != WallClock.NEVER;
    double again = gaveUp ? 0.5 : CALLS_AGAIN_AFTERWARDS;
    return dice.chance(again) ? second + 5 * MINUTE + (int) dice.exponential(1.5 * HOUR) : 0;
  }

  private void makeCase(Caller caller, int second) {
    boolean callback = dice.chance(today.unit().telephony().callbacks());
    switch (caller.way) {
      case WEB_FORM -> {
        contact.channel = Channel.WEB_FORM;
        contact.callerNumber = Contact.NO_NUMBER;
        contact.enteredNumber = caller.number;
        contact.caseKind = CaseKind.CALLBACK;
      }
      case VIDEO -> {
        contact.channel = Channel.VIDEO;
        contact.caseKind = CaseKind.QUEUE;
      }
      case PHONE -> {
        contact.caseKind = callback ? CaseKind.CALLBACK : CaseKind.QUEUE;
        if (callback && caller.typesNumber) {
          contact.enteredNumber = caller.otherNumber;
        }
      }
    }
    double offered = dice.uniform();
    if (offered < 0.3) {
      contact.offer = offered < 0.02 ? Offer.OTHER_DAY_CHOSEN : Offer.TAKEN;
    }
    answering.answer(contact, second, today, level);
  }

  /** The unit passes the call on: a row here, and one where it arrives. */
  private void forward(Caller caller) {
    contact.forwardedTo = today.neighbour().id();
    sink.accept(contact);
    PhoneLine there = today.neighbour().telephony().main();
    int delay = dice.between(5, 40);
    long arrival = Math.min(contact.arrivedAt + delay, today.day().midnight() + DAY - 1);
    contact.begin(caller, there, arrival, QueueState.OPEN);
    contact.transferred = true;
    contact.caseKind = CaseKind.QUEUE;
    contact.answeredAt = arrival + dice.between(30, 8 * MINUTE);
    sink.accept(contact);
  }

  /** A call to a full or closed queue. Gives when the caller calls again; 0 for never. */
  private int refused(Caller caller, int second) {
    boolean closed = contact.queueState == QueueState.CLOSED;
    if (caller.way == Way.WEB_FORM) {
      contact.channel = Channel.WEB_FORM;
      contact.enteredNumber = caller.number;
      contact.callerNumber = Contact.NO_NUMBER;
      contact.answeredAt = answering.nextWorkingDay(today.day());
    } else if (dice.chance(LEAVES_VOICEMAIL)) {
      contact.channel = Channel.VOICEMAIL;
    } else if (closed && today.day().working() && dice.chance(FORWARDED_WHILE_CLOSED)) {
      forward(caller);
      return 0;
    }
    sink.accept(contact);
    if (caller.way == Way.WEB_FORM) {
      return 0;
    }
    return closed ? afterClosed(second) : afterFull(second);
  }

  private int afterFull(int second) {
    return dice.chance(0.66) ? second + 2 * MINUTE + (int) dice.exponential(50 * MINUTE) : 0;
  }

  private int afterClosed(int second) {
    int opens = today.unit().telephony().hours().opens();
    if (second >= opens || !today.day().working()) {
      return dice.chance(0.1) ? second + dice.between(MINUTE, 30 * MINUTE) : 0;
    }
    return dice.chance(0.9) ? opens + (int) dice.exponential(25 * MINUTE) : 0;
  }
}
