package se.nollan.ingest.check;

import java.time.ZoneId;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.model.ColumnType;

/** Tells what a delivered text says, as Spark keeps such values. */
@FunctionalInterface
interface CellReader {

  /**
   * The value of a text that is trimmed and not empty: {@code UTF8String}, {@code Long} (pseudonym,
   * or microseconds since 1970 UTC), {@code Integer} (count, or days since 1970) or {@code
   * Boolean}; {@code null} if the text is not what the delivery instruction asks for. A value that
   * is text may be the text given.
   */
  Object read(UTF8String text);

  /**
   * The reader of a column.
   *
   * @param zone of wall-clock times that carry no offset
   */
  static CellReader of(ColumnType type, ZoneId zone, Pseudonym pseudonym) {
    if (type instanceof ColumnType.PhoneNumber) {
      return new PhoneNumberReader(pseudonym);
    }
    if (type instanceof ColumnType.PatientId) {
      CellReader id = new IdReader(IdShape.PATIENT_ID);
      return text -> id.read(text) instanceof UTF8String given ? pseudonym.of(given) : null;
    }
    if (type instanceof ColumnType.SensitiveText) {
      return pseudonym::of;
    }
    if (type instanceof ColumnType.Time) {
      return new TimeReader(zone);
    }
    if (type instanceof ColumnType.Day) {
      return new DayReader();
    }
    if (type instanceof ColumnType.Flag) {
      return new FlagReader();
    }
    if (type instanceof ColumnType.Code code) {
      return new CodeReader(code.codes());
    }
    if (type instanceof ColumnType.HsaId) {
      return new IdReader(IdShape.HSA_ID);
    }
    return type instanceof ColumnType.Count ? new CountReader() : text -> text;
  }
}
