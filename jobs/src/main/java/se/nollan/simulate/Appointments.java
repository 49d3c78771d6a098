package se.nollan.simulate;

import java.io.IOException;
import se.nollan.simulate.Bookings.BookedBy;

/** Makes the booked visits of a month: most are kept; who booked for themselves stays away less. */
final class Appointments implements DatasetModel {

  private static final double APPOINTMENTS_PER_CALL = 1.27;

  @Override
  public void write(RegionMonth regionMonth, DeliveryFile file) throws IOException {
    String idPrefix = "A" + regionMonth.idMonth() + "-";
    long number = 0;
    for (SimulatedUnit unit : regionMonth.units()) {
      Dice dice = regionMonth.seed().with("appointment").with(unit.number()).dice();
      double selfBooked = Bookings.selfBooked(unit, regionMonth.month());
      for (SimulatedDay day : regionMonth.days()) {
        double mean = RegionMonth.daily(unit.size().calls() * APPOINTMENTS_PER_CALL, day);
        int visits = day.working() || unit.urgentCare() ? dice.count(mean) : 0;
        for (int i = 0; i < visits; i++) {
          file.numbered(idPrefix, ++number, 6).code(unit.id());
          row(file, unit, WorkSchedule.visit(day.midnight(), dice), selfBooked, dice);
        }
      }
    }
  }

  private static void row(
      DeliveryFile file, SimulatedUnit unit, long slot, double selfBooked, Dice dice)
      throws IOException {
    BookedBy by = BookedBy.draw(dice, selfBooked);
    boolean internal = by == BookedBy.STAFF && dice.chance(0.05);
    if (internal) {
      file.empty();
    } else {
      file.numbered("", Patients.draw(unit, dice), 12);
    }
    file.time(slot).code(by.code()).flag(internal);
    double noShow = by == BookedBy.PATIENT ? 0.018 : 0.033;
    double luck = dice.uniform();
    if (luck < noShow) {
      file.code("no_show").empty();
    } else if (luck < 0.88) {
      file.code("attended").empty();
    } else {
      file.code(luck < 0.965 ? "cancelled" : "rebooked").code(changedBy(by, dice));
    }
    file.endRow();
  }

  private static String changedBy(BookedBy by, Dice dice) {
    double luck = dice.uniform();
    double onTheWeb = by == BookedBy.PATIENT ? 0.55 : 0.25;
    return luck < onTheWeb ? "patient_web" : luck < 0.72 ? "patient_other" : "staff";
  }
}
