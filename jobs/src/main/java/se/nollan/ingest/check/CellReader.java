package se.nollan.ingest.check;

import java.time.ZoneId;
import se.nollan.model.ColumnType;

/**
 * Tells what a delivered text says, as Spark keeps such values. It is asked once for each value of
 * each row, and the JVM finds a class's method sooner than an interface's.
 */
abstract class CellReader {

  /**
   * The value of a text that is trimmed and not empty: {@code UTF8String}, {@code Long} (pseudonym,
   * or microseconds since 1970 UTC), {@code Integer} (count, or days since 1970) or {@code
   * Boolean}; {@code null} if the text is not what the delivery instruction asks for. A value that
   * is text may be part of the bytes given.
   */
  abstract Object read(byte[] bytes, int from, int to);

  /** The hash of its value, as {@link KeyHash} has it. */
  long hash(byte[] bytes, int from, int to, long seed) {
    return KeyHash.next(read(bytes, from, to), seed);
  }

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
      return new IdReader(IdShape.PATIENT_ID, new PseudonymReader(pseudonym));
    }
    if (type instanceof ColumnType.SensitiveText) {
      return new PseudonymReader(pseudonym);
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
      return new IdReader(IdShape.HSA_ID, new TextReader());
    }
    return type instanceof ColumnType.Count ? new CountReader() : new TextReader();
  }
}
