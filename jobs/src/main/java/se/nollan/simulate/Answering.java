package se.nollan.simulate;

import static se.nollan.simulate.WallClock.DAY;
import static se.nollan.simulate.WallClock.HOUR;
import static se.nollan.simulate.WallClock.MINUTE;

import se.nollan.simulate.Contact.CaseKind;
import se.nollan.simulate.Contact.Offer;

/** Decides when a case is answered: soon, late in the day, on another day or never. */
final class Answering {

  private static final int WORK_ENDS = WallClock.hours(18);
  private static final int LATEST = DAY - 15 * MINUTE;
  private static final double NEVER_REACHED = 0.1;
  private static final double NO_REPLY = 0.06;

  private final Dice dice;

  Answering(Dice dice) {
    this.dice = dice;
  }

  void answer(Contact contact, int second, UnitDay today, ServiceLevel level) {
    if (contact.caseKind == CaseKind.QUEUE) {
      answerQueue(contact, level);
    } else if (contact.knownNumber() == Contact.NO_NUMBER) {
      // Nobody can be called back: the patient hangs up, or the system ends the case.
      contact.abandonedAt = contact.arrivedAt + dice.between(20, 180);
    } else {
      callBack(contact, second, today, level);
    }
  }

  private void answerQueue(Contact contact, ServiceLevel level) {
    double wait = 15 + dice.exponential(4 * MINUTE);
    long longest = contact.arrivedAt / DAY * DAY + DAY - 1;
    long ends = Math.min(longest, contact.arrivedAt + (long) wait);
    if (dice.chance(level.abandoned())) {
      contact.abandonedAt = ends;
    } else {
      contact.answeredAt = ends;
    }
  }

  private void callBack(Contact contact, int second, UnitDay today, ServiceLevel level) {
    SimulatedDay day = today.day();
    // Who calls late in the day is the first to wait until tomorrow.
    double through = Math.min(1, Math.max(0, (second - 8.0 * HOUR) / (9 * HOUR)));
    // And a unit that is short of telephone times is short of nurses who call back, too.
    double quality = StrictMath.pow(today.unit().telephony().quality(), 3);
    boolean late = dice.chance(level.late() * (0.5 + 1.2 * through) / quality);
    boolean reached = !dice.chance(NEVER_REACHED);
    contact.patientReplied = !dice.chance(NO_REPLY);
    if (contact.offer == Offer.OTHER_DAY_CHOSEN || late) {
      contact.answeredAt = reached ? nextWorkingDay(day) : WallClock.NEVER;
    } else {
      contact.answeredAt = day.midnight() + sameDay(second);
    }
  }

  /** Second of the day when the unit calls back: by the end of work, if it is not past already. */
  private int sameDay(int second) {
    int wait = 4 * MINUTE + (int) dice.exponential(70 * MINUTE);
    int end = second < WORK_ENDS - HOUR ? WORK_ENDS : Math.min(LATEST, second + HOUR);
    return second + wait < end ? second + wait : dice.between(second, Math.max(second, end));
  }

  /** A time on the morning after, or at noon. */
  long nextWorkingDay(SimulatedDay day) {
    double wait = Math.min(8.0 * HOUR, dice.exponential(1.5 * HOUR));
    return day.nextWorkingMidnight() + 8 * HOUR + (long) wait;
  }
}
