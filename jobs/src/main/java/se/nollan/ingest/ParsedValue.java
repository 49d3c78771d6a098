package se.nollan.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.ColumnType;

/**
 * What a delivered text says, as a value: null if it is not what the delivery instruction asks for.
 * Texts come trimmed.
 */
final class ParsedValue {
  private static final String TIME =
      "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})?$";
  private static final int WALL_CLOCK_LENGTH = 19;
  private static final String DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
  private static final String HSA_ID = "^SE[0-9]{10}-[A-Z0-9]{1,18}$";
  private static final String PATIENT_ID = "^[0-9A-Z]{12}$";
  private static final String E164 = "^\\+[1-9][0-9]{5,14}$";
  private static final String COUNT = "^[0-9]{1,9}$";

  /** What may stand between the digits of a phone number: white space of any kind, - ( and ). */
  private static final String BETWEEN_DIGITS =
      "-() \t\n\u000B\f\r\u001C\u001D\u001E\u001F\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004"
          + "\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

  private final ZoneId zone;
  private final Pseudonyms pseudonyms;

  ParsedValue(ZoneId zone, Pseudonyms pseudonyms) {
    this.zone = zone;
    this.pseudonyms = pseudonyms;
  }

  /** The value of the text column of that name. */
  Column of(CanonicalColumn column) {
    Column text = col(column.name());
    ColumnType type = column.type();
    if (type instanceof ColumnType.PhoneNumber) {
      return pseudonyms.of(phoneNumber(text));
    }
    if (type instanceof ColumnType.PatientId) {
      return pseudonyms.of(upperMatching(text, PATIENT_ID));
    }
    if (type instanceof ColumnType.SensitiveText) {
      return pseudonyms.of(text);
    }
    if (type instanceof ColumnType.Time) {
      return time(text);
    }
    if (type instanceof ColumnType.Day) {
      return when(text.rlike(DAY), text.try_cast(DataTypes.DateType));
    }
    if (type instanceof ColumnType.Flag) {
      return when(text.equalTo("true"), lit(true)).when(text.equalTo("false"), lit(false));
    }
    if (type instanceof ColumnType.Code code) {
      return when(text.isin(code.codes().toArray()), text);
    }
    if (type instanceof ColumnType.HsaId) {
      return upperMatching(text, HSA_ID);
    }
    return type instanceof ColumnType.Count
        ? when(text.rlike(COUNT), text.try_cast(DataTypes.IntegerType))
        : text;
  }

  /** Upper-casing is dear, and most values are spelled right. */
  private static Column upperMatching(Column text, String pattern) {
    return when(text.rlike(pattern), text).when(upper(text).rlike(pattern), upper(text));
  }

  private static Column matching(Column text, String pattern) {
    return when(text.rlike(pattern), text);
  }

  /**
   * An instant. Spark takes a wall clock that daylight saving skips an hour forward, and the first
   * of a doubled one: as the rules want it.
   */
  private Column time(Column text) {
    Column zoned =
        when(length(text).equalTo(WALL_CLOCK_LENGTH), concat(text, lit(zone.getId())))
            .otherwise(text);
    return when(text.rlike(TIME), zoned.try_cast(DataTypes.TimestampType));
  }

  private static Column phoneNumber(Column text) {
    Column digits = translate(text, BETWEEN_DIGITS, "");
    Column international =
        when(digits.startsWith("00"), concat(lit("+"), digits.substr(lit(3), length(digits))))
            .when(digits.startsWith("0"), concat(lit("+46"), digits.substr(lit(2), length(digits))))
            .otherwise(digits);
    return matching(international, E164);
  }
}
