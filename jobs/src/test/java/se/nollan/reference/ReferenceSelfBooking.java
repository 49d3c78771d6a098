package se.nollan.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import se.nollan.model.CanonicalDataset;

/** Counts the self-booking measures that sum bookings or appointments of a region and month. */
final class ReferenceSelfBooking {

  private final RegionMonth regionMonth;
  private final ReferenceRegister register;
  private final List<ReferenceRow> bookings;
  private final List<ReferenceRow> appointments;
  private final List<UnitMonth> counts = new ArrayList<>();

  ReferenceSelfBooking(RegionMonth regionMonth, List<ReferenceRow> accepted) {
    this.regionMonth = regionMonth;
    register = new ReferenceRegister(accepted);
    bookings = notInternal(CanonicalDataset.BOOKING, accepted);
    appointments = notInternal(CanonicalDataset.APPOINTMENT, accepted);
  }

  /** "Rows with internal = true never count." */
  static List<ReferenceRow> notInternal(CanonicalDataset dataset, List<ReferenceRow> accepted) {
    return accepted.stream()
        .filter(row -> row.dataset() == dataset && row.isFalse("internal"))
        .toList();
  }

  /** "Themselves, on 1177. A 1177 nurse who books for a patient is an agent." */
  static boolean byPatient(ReferenceRow row) {
    return row.is("booked_by", "patient");
  }

  List<UnitMonth> counts() {
    // "Bookings that need one resource only (multi_resource = false; Kalmar's exemption)"
    count(
        "self_booked",
        bookings,
        row -> row.isFalse("multi_resource"),
        ReferenceSelfBooking::byPatient);
    count("self_booked_all", bookings, row -> true, ReferenceSelfBooking::byPatient);
    count("visible", bookings, row -> true, row -> row.isTrue("visible"));
    count("cancellable", bookings, row -> true, row -> row.isTrue("cancellable"));
    count("rebookable", bookings, row -> true, row -> row.isTrue("rebookable"));
    // "Cancelled or rebooked appointments changed by patient_web or patient_other"
    count(
        "self_changed",
        appointments,
        row -> isEither(row, "outcome", "cancelled", "rebooked") && changedByPatient(row),
        row -> row.is("changed_by", "patient_web"));
    // "attended + no_show"; "the same, split by booked_by = patient or not"
    count("no_show", appointments, ReferenceSelfBooking::due, ReferenceSelfBooking::noShow);
    count(
        "no_show_self_booked",
        appointments,
        row -> due(row) && byPatient(row),
        ReferenceSelfBooking::noShow);
    count(
        "no_show_other",
        appointments,
        row -> due(row) && !byPatient(row),
        ReferenceSelfBooking::noShow);
    return counts;
  }

  private static boolean changedByPatient(ReferenceRow row) {
    return isEither(row, "changed_by", "patient_web", "patient_other");
  }

  private static boolean due(ReferenceRow row) {
    return isEither(row, "outcome", "attended", "no_show");
  }

  private static boolean noShow(ReferenceRow row) {
    return row.is("outcome", "no_show");
  }

  private static boolean isEither(ReferenceRow row, String column, String one, String other) {
    return row.is(column, one) || row.is(column, other);
  }

  private void count(
      String measure,
      List<ReferenceRow> rows,
      Predicate<ReferenceRow> inDenominator,
      Predicate<ReferenceRow> inNumerator) {
    for (ReferenceRow row : rows) {
      if (inDenominator.test(row)) {
        // "Units as above (branches under their parent)", "in every version"
        String unit = register.topmost(row.text("unit_id").orElseThrow());
        counts.add(new UnitMonth(measure, regionMonth, unit, inNumerator.test(row) ? 1 : 0, 1));
      }
    }
  }
}
