package se.nollan.ingest.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.BsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/**
 * A Parquet value as the text of a delivery, by its logical type: times as the instruction writes
 * them, to the second; whole numbers without a point.
 */
final class ParquetText {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

  private ParquetText() {}

  /**
   * The text of a value that is no group.
   *
   * @param index which of a repeated field's values
   * @throws BrokenFileException if it has none
   */
  static String of(Group row, int field, int index) throws BrokenFileException {
    PrimitiveType type = row.getType().getType(field).asPrimitiveType();
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      return timestamp(row.getLong(field, index), timestamp);
    }
    if (logical instanceof TimeLogicalTypeAnnotation time) {
      return time(number(row, field, index), time);
    }
    if (logical instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(row.getInteger(field, index)).toString();
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal(row, field, index, decimal.getScale());
    }
    if (logical instanceof UUIDLogicalTypeAnnotation) {
      return uuid(row.getBinary(field, index).toByteBuffer());
    }
    if (logical instanceof Float16LogicalTypeAnnotation) {
      String half = type.stringifier().stringify(row.getBinary(field, index));
      return WholeNumber.of(Float.parseFloat(half));
    }
    if (logical instanceof BsonLogicalTypeAnnotation
        || logical instanceof IntervalLogicalTypeAnnotation) {
      throw new BrokenFileException(
          type.getName() + " is of a kind that has no text (" + logical + ")");
    }
    return switch (type.getPrimitiveTypeName()) {
      case INT32, INT64 -> integer(row, field, index, logical);
      case INT96 -> int96(row, field, index);
      case FLOAT -> WholeNumber.of(row.getFloat(field, index));
      case DOUBLE -> WholeNumber.of(row.getDouble(field, index));
      case BOOLEAN -> String.valueOf(row.getBoolean(field, index));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> text(type, row.getBinary(field, index).toByteBuffer());
    };
  }

  private static long number(Group row, int field, int index) {
    return row.getType().getType(field).asPrimitiveType().getPrimitiveTypeName()
            == PrimitiveType.PrimitiveTypeName.INT32
        ? row.getInteger(field, index)
        : row.getLong(field, index);
  }

  private static String integer(Group row, int field, int index, LogicalTypeAnnotation logical) {
    long number = number(row, field, index);
    if (!(logical instanceof IntLogicalTypeAnnotation kind) || kind.isSigned()) {
      return Long.toString(number);
    }
    return kind.getBitWidth() == Long.SIZE
        ? Long.toUnsignedString(number)
        : Long.toString(number & (1L << kind.getBitWidth()) - 1);
  }

  private static String timestamp(long value, TimestampLogicalTypeAnnotation type) {
    Instant instant = Instant.EPOCH.plus(value, unit(type.getUnit()));
    String second = SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
    return type.isAdjustedToUTC() ? second + "Z" : second;
  }

  private static String int96(Group row, int field, int index) {
    NanoTime nanos = NanoTime.fromBinary(row.getInt96(field, index));
    Instant instant =
        Instant.ofEpochSecond((nanos.getJulianDay() - JULIAN_DAY_OF_EPOCH) * 86_400L)
            .plusNanos(nanos.getTimeOfDayNanos());
    return SECONDS.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC)) + "Z";
  }

  private static String time(long value, TimeLogicalTypeAnnotation type) {
    LocalTime time = LocalTime.ofNanoOfDay(unit(type.getUnit()).getDuration().toNanos() * value);
    String text = DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    return type.isAdjustedToUTC() ? text + "Z" : text;
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  private static String decimal(Group row, int field, int index, int scale) {
    PrimitiveType type = row.getType().getType(field).asPrimitiveType();
    BigInteger unscaled =
        switch (type.getPrimitiveTypeName()) {
          case INT32, INT64 -> BigInteger.valueOf(number(row, field, index));
          default -> new BigInteger(row.getBinary(field, index).getBytes());
        };
    return new BigDecimal(unscaled, scale).stripTrailingZeros().toPlainString();
  }

  private static String uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  /** Whether a column is text by its own word: then a control character in it is one. */
  private static boolean saysText(LogicalTypeAnnotation logical) {
    return logical instanceof StringLogicalTypeAnnotation
        || logical instanceof EnumLogicalTypeAnnotation
        || logical instanceof JsonLogicalTypeAnnotation;
  }

  /** Bytes that are no text would all become one character, and different ids one id. */
  private static String text(PrimitiveType type, ByteBuffer bytes) throws BrokenFileException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (saysText(type.getLogicalTypeAnnotation())
          || text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')) {
        return text;
      }
    } catch (CharacterCodingException e) {
      // It goes on below.
    }
    throw new BrokenFileException(
        type.getName() + " is binary, not text; write it as text (UTF-8), or as a UUID");
  }
}
