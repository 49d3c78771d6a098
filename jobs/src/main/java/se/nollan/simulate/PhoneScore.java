package se.nollan.simulate;

import java.util.Arrays;
import se.nollan.simulate.Contact.CaseKind;
import se.nollan.simulate.Contact.Channel;
import se.nollan.simulate.Contact.Offer;
import se.nollan.simulate.Contact.QueueState;

/**
 * Counts what a region's telephones would publish as same-day contact on working days: {@code
 * same_day_phone} under skr-2.0, as far as the model's own rows need it.
 *
 * <p>Only {@link Calibration} looks at it. The product's rules are written independently, and so is
 * the evaluator of the tests.
 */
final class PhoneScore implements ContactSink {

  private static final int RULE_FROM = WallClock.hours(8);
  private static final int RULE_TO = WallClock.hours(17);
  private static final int MISSED = 0;
  private static final int ANSWERED = 1;

  /** Whether a callback to a hidden number is scored by its telephone system. */
  enum HiddenNumbers {
    BY_SYSTEM,
    EXCLUDED
  }

  private final HiddenNumbers hiddenNumbers;
  private long[] callers = new long[256];
  private int counted;
  private long answered;
  private long all;

  PhoneScore(HiddenNumbers hiddenNumbers) {
    this.hiddenNumbers = hiddenNumbers;
  }

  double share() {
    return all == 0 ? 1 : (double) answered / all;
  }

  @Override
  public void accept(Contact contact) {
    if (outsideTheMeasure(contact)) {
      return;
    }
    int number = contact.knownNumber();
    if (number == Contact.NO_NUMBER && contact.caseKind == CaseKind.CALLBACK) {
      if (hiddenNumbers == HiddenNumbers.BY_SYSTEM && contact.line.system() == PhoneSystem.TELEQ) {
        countAlone(ANSWERED);
      }
      return;
    }
    int outcome = contact.answeredSameDay() ? ANSWERED : MISSED;
    if (number == Contact.NO_NUMBER || contact.transferred) {
      countAlone(outcome);
    } else {
      countCaller(number, outcome);
    }
  }

  private static boolean outsideTheMeasure(Contact contact) {
    int second = (int) Math.floorMod(contact.arrivedAt, (long) WallClock.DAY);
    boolean open = contact.queueState == QueueState.OPEN;
    boolean closed = contact.queueState == QueueState.CLOSED;
    return contact.channel == Channel.VOICEMAIL
        || contact.channel == Channel.VIDEO
        || contact.caller.internal
        || contact.caller.createdByStaff
        || contact.line.kind() == PhoneLine.Kind.UNLINKED
        || !contact.line.automated()
        || contact.offer == Offer.OTHER_DAY_CHOSEN
        || open && !contact.forwardedTo.isEmpty()
        || closed && contact.channel == Channel.WEB_FORM
        || closed && (second < RULE_FROM || second >= RULE_TO)
        || open && contact.caseKind == CaseKind.NONE;
  }

  private void countAlone(int outcome) {
    all++;
    answered += outcome;
  }

  private void countCaller(int number, int outcome) {
    if (counted == callers.length) {
      callers = Arrays.copyOf(callers, counted * 2);
    }
    callers[counted++] = (long) number << 1 | outcome;
  }

  /** A caller counts once a day, by the best outcome, which sorts last. */
  @Override
  public void dayOver() {
    Arrays.sort(callers, 0, counted);
    for (int i = 0; i < counted; i++) {
      boolean last = i + 1 == counted || callers[i] >>> 1 != callers[i + 1] >>> 1;
      if (last) {
        countAlone((int) (callers[i] & 1));
      }
    }
    counted = 0;
  }
}
