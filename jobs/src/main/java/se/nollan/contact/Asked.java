package se.nollan.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** A call or chat case with what is asked of it before it is decided. */
record Asked(InternalRow row) {
  private static final List<String> COLUMNS =
      List.of(
          "contact_id",
          "day",
          "settled",
          "hit",
          "is_case",
          "missed",
          "person",
          "issue",
          "at",
          "contact_at");

  private static final Reason[] REASONS = Reason.values();

  /** The columns in their order, from what they are worked out of. */
  static Column[] columns(Map<String, Column> how) {
    return COLUMNS.stream().map(name -> how.get(name).as(name)).toArray(Column[]::new);
  }

  UTF8String contact() {
    return row.getUTF8String(0);
  }

  /** Its day in Sweden, as days since 1970. */
  int day() {
    return row.getInt(1);
  }

  /** The reason that the rules alone give it. */
  Optional<Reason> settled() {
    return row.isNullAt(2) ? Optional.empty() : Optional.of(REASONS[row.getInt(2)]);
  }

  /** Whether it was answered the same day. */
  boolean hit() {
    return row.getBoolean(3);
  }

  boolean isCase() {
    return row.getBoolean(4);
  }

  /** Its reason if it decides, and was not answered the same day. */
  Reason missed() {
    return REASONS[row.getInt(5)];
  }

  boolean personKnown() {
    return !row.isNullAt(6);
  }

  long person() {
    return row.getLong(6);
  }

  boolean issueKnown() {
    return !row.isNullAt(7);
  }

  /** What the person sought for, as a pseudonym; 0 if that is not known. */
  long issue() {
    return issueKnown() ? row.getLong(7) : 0;
  }

  /** When it came, microseconds since 1970. */
  long at() {
    return row.getLong(8);
  }

  /** When the person got an answer, if they got one; else 0. */
  long contactAt() {
    return row.isNullAt(9) ? 0 : row.getLong(9);
  }

  /** The reason of a contact by itself. */
  Reason alone() {
    return hit() ? Reason.CONTACT_SAME_DAY : missed();
  }
}
