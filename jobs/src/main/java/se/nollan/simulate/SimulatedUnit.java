package se.nollan.simulate;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** A primary-care unit that does not exist: the same in every month of a simulation. */
record SimulatedUnit(
    Identity identity, Provider provider, Size size, Telephony telephony, Services services) {

  /**
   * What the unit is called, in the order of its region's register.
   *
   * @param parentId the unit that it is a branch of; empty for most
   */
  record Identity(int number, String id, String name, String parentId) {}

  /** Who runs the unit, and what kind it is; a few are sold in the course of the years. */
  record Provider(boolean privateAtFirst, Optional<YearMonth> sold, UnitType type) {

    String operator(YearMonth month) {
      boolean changed = sold.isPresent() && !month.isBefore(sold.get());
      return privateAtFirst != changed ? "private" : "public";
    }
  }

  /**
   * How much the unit has to do.
   *
   * @param calls rows of its telephone systems in an ordinary month
   */
  record Size(int listedPatients, double calls) {}

  /**
   * How the unit answers its telephone.
   *
   * @param callbacks the share of its cases that are called back rather than put in a queue
   * @param quality how it does beside its region, 1 being equally well
   */
  record Telephony(List<PhoneLine> lines, OpeningHours hours, double callbacks, double quality) {

    PhoneLine main() {
      return lines.get(0);
    }
  }

  /**
   * What else the unit offers.
   *
   * @param selfBooking how willingly it lets patients book for themselves, 0–1
   */
  record Services(boolean chat, boolean booking, double selfBooking) {}

  /** The kinds of unit in the register. */
  enum UnitType {
    HEALTH_CENTRE("health_centre"),
    REHABILITATION("rehabilitation"),
    URGENT_CARE("urgent_care"),
    CHILD_YOUTH("child_youth"),
    OTHER("other");

    private final String code;

    UnitType(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  String id() {
    return identity.id();
  }

  int number() {
    return identity.number();
  }

  boolean urgentCare() {
    return provider.type() == UnitType.URGENT_CARE;
  }
}
