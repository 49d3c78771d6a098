package se.nollan.disclosure;

/**
 * Bookings that {@code booking_mix} counts together.
 *
 * @param way how it was booked; a code, or empty
 * @param bookedBy a code
 * @param assessmentRequired {@code true}, {@code false}, or empty where it was not said
 */
public record BookingKind(String way, String bookedBy, String assessmentRequired) {

  /** Whether the patient booked, on 1177. */
  public boolean byPatient() {
    return bookedBy.equals("patient");
  }

  String measure() {
    return StatisticRelations.MIX + way + "/" + bookedBy + "/" + assessmentRequired;
  }
}
