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
          "counted",
          "day",
          "settled",
          "hit",
          "is_case",
          "missed",
          "person",
          "issue",
          "at",
          "contact_at");

  /** The columns in their order, from what they are worked out of. */
  static Column[] columns(Map<String, Column> how) {
    return COLUMNS.stream().map(name -> how.get(name).as(name)).toArray(Column[]::new);
  }

  UTF8String contact() {
    return row.getUTF8String(0);
  }

  /** The unit that it counts at. */
  UTF8String counted() {
    return row.getUTF8String(1);
  }

  /** Its day in Sweden, as days since 1970. */
  int day() {
    return row.getInt(2);
  }

  /** The reason that the rules alone give it. */
  Optional<UTF8String> settled() {
    return Optional.ofNullable(row.isNullAt(3) ? null : row.getUTF8String(3));
  }

  /** Whether it was answered the same day. */
  boolean hit() {
    return row.getBoolean(4);
  }

  boolean isCase() {
    return row.getBoolean(5);
  }

  /** Its reason if it decides, and was not answered the same day. */
  UTF8String missed() {
    return row.getUTF8String(6);
  }

  boolean personKnown() {
    return !row.isNullAt(7);
  }

  long person() {
    return row.getLong(7);
  }

  boolean issueKnown() {
    return !row.isNullAt(8);
  }

  /** What the person sought for, as a pseudonym; 0 if that is not known. */
  long issue() {
    return issueKnown() ? row.getLong(8) : 0;
  }

  /** When it came, microseconds since 1970. */
  long at() {
    return row.getLong(9);
  }

  /** When the person got an answer, if they got one. */
  long contactAt() {
    return row.getLong(10);
  }

  /** The same, not overwritten by the next. */
  Asked kept() {
    return new Asked(row.copy());
  }
}
