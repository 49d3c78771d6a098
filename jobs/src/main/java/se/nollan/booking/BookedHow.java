package se.nollan.booking;

import java.util.Comparator;
import java.util.Optional;
import org.apache.spark.sql.Row;

/**
 * What tells bookings apart.
 *
 * @param way by which way they were made
 * @param bookedBy who made them
 * @param assessmentRequired whether an assessment came first, if that is said
 */
record BookedHow(String way, String bookedBy, Optional<Boolean> assessmentRequired)
    implements Comparable<BookedHow> {
  private static final Comparator<BookedHow> ORDER =
      Comparator.comparing(BookedHow::way)
          .thenComparing(BookedHow::bookedBy)
          .thenComparing(how -> how.assessmentRequired.map(String::valueOf).orElse(""));

  static BookedHow of(Row row) {
    return new BookedHow(
        row.getAs("way"),
        row.getAs("booked_by"),
        Optional.ofNullable(row.getAs("assessment_required")));
  }

  boolean byPatient() {
    return bookedBy.equals("patient");
  }

  @Override
  public int compareTo(BookedHow other) {
    return ORDER.compare(this, other);
  }
}
