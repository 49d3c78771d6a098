package se.nollan.ingest.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/** A Parquet value as the text of a delivery: times as the instruction writes them. */
final class ParquetText {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

  private ParquetText() {}

  static String of(Group row, int field) {
    Type type = row.getType().getType(field);
    if (!type.isPrimitive()) {
      return row.getGroup(field, 0).toString();
    }
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return time(row.getLong(field, 0), timestamp);
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(field, 0)).toString();
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal(row, field, decimal.getScale());
    }
    if (type.asPrimitiveType().getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT96) {
      NanoTime nanos = NanoTime.fromBinary(row.getInt96(field, 0));
      return instant(
          Instant.ofEpochSecond((nanos.getJulianDay() - JULIAN_DAY_OF_EPOCH) * 86_400L)
              .plusNanos(nanos.getTimeOfDayNanos()));
    }
    return row.getValueToString(field, 0);
  }

  private static String time(long value, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        switch (type.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    Instant instant = Instant.EPOCH.plus(value, unit);
    return type.isAdjustedToUTC()
        ? instant(instant)
        : SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  private static String instant(Instant instant) {
    return SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
  }

  private static String decimal(Group row, int field, int scale) {
    PrimitiveType type = row.getType().getType(field).asPrimitiveType();
    BigInteger unscaled =
        switch (type.getPrimitiveTypeName()) {
          case INT32 -> BigInteger.valueOf(row.getInteger(field, 0));
          case INT64 -> BigInteger.valueOf(row.getLong(field, 0));
          default -> new BigInteger(row.getBinary(field, 0).getBytes());
        };
    BigDecimal value = new BigDecimal(unscaled, scale);
    return value.stripTrailingZeros().toPlainString();
  }
}
