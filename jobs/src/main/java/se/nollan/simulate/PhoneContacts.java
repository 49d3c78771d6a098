package se.nollan.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the rows of a region's telephone systems, at the level of service that gives the region
 * its share.
 *
 * <p>No number is anyone's on purpose: they are drawn from all of +46 70 0000000–9999999, with no
 * regard to which of them are in use, since the few numbers that PTS keeps for fiction would make a
 * nation of callers look like one.
 */
final class PhoneContacts implements DatasetModel {

  private final List<PlantedTruth> truths;

  PhoneContacts(List<PlantedTruth> truths) {
    this.truths = List.copyOf(truths);
  }

  @Override
  public void write(RegionMonth regionMonth, DeliveryFile file) throws IOException {
    PhoneMonth month = new PhoneMonth(regionMonth);
    Target target = Target.of(regionMonth, truths);
    ServiceLevel level = Calibration.solve(month, target, style(regionMonth));
    try {
      month.play(level, new Rows(file, regionMonth.idMonth()));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What a region is short of stays the same from month to month. */
  private static double style(RegionMonth regionMonth) {
    Seed ofRegion = new Seed(0).with(regionMonth.profile().region());
    return 0.3 + 0.4 * ofRegion.dice().uniform();
  }

  /** Puts contacts down in the columns of {@code phone_contact}. */
  private static final class Rows implements ContactSink {

    private final DeliveryFile file;
    private final String idPrefix;
    private long number;

    Rows(DeliveryFile file, String idMonth) {
      this.file = file;
      this.idPrefix = "T" + idMonth + "-";
    }

    @Override
    public void accept(Contact contact) {
      file.numbered(idPrefix, ++number, 6)
          .code(contact.line.id())
          .time(contact.arrivedAt)
          .code(contact.channel.code());
      phoneNumber(contact.line, contact.callerNumber);
      phoneNumber(contact.line, contact.enteredNumber);
      file.code(contact.queueState.code())
          .code(contact.caseKind.code())
          .code(contact.caller.createdByStaff ? "staff" : "patient")
          .code(contact.caller.internal ? "internal" : "patient");
      offer(contact.offer);
      outcome(contact);
      file.code(contact.caller.administrative ? "administrative" : "health");
      try {
        file.endRow();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void phoneNumber(PhoneLine line, int phoneNumber) {
      if (phoneNumber == Contact.NO_NUMBER) {
        file.empty();
      } else {
        file.numbered(line.system().numberPrefix(), phoneNumber, 7);
      }
    }

    private void offer(Contact.Offer offer) {
      switch (offer) {
        case NOT_RECORDED -> file.empty().empty();
        case TAKEN -> file.flag(true).flag(false);
        case OTHER_DAY_CHOSEN -> file.flag(true).flag(true);
      }
    }

    private void outcome(Contact contact) {
      file.time(contact.answeredAt);
      if (contact.answeredAt == WallClock.NEVER) {
        file.empty();
      } else {
        file.flag(contact.patientReplied);
      }
      file.time(contact.abandonedAt).code(contact.forwardedTo);
    }
  }
}
