package se.nollan.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;
import static se.nollan.ingest.QuarantineReason.ANSWERED_BEFORE_ARRIVAL;
import static se.nollan.ingest.QuarantineReason.CONFLICTING_DUPLICATE;
import static se.nollan.ingest.QuarantineReason.DUPLICATE;
import static se.nollan.ingest.QuarantineReason.INVALID_NUMBER;
import static se.nollan.ingest.QuarantineReason.INVALID_VALUE;
import static se.nollan.ingest.QuarantineReason.MISSING_VALUE;
import static se.nollan.ingest.QuarantineReason.OUTSIDE_PERIOD;
import static se.nollan.ingest.QuarantineReason.UNKNOWN_LINE;
import static se.nollan.ingest.QuarantineReason.UNKNOWN_UNIT;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/**
 * Gives every row its values and, where it cannot be used, one reason: the first that holds, each
 * check seeing only the rows that passed those before it.
 *
 * <p>Takes what {@link CanonicalText} gives and adds, for each column {@code c}, its value as
 * {@code value_c}; then {@link #REASON}, null of a row that can be used, and {@link #BAD_COLUMN},
 * the column that the reason is about, null where it is about the row.
 */
final class Checks {
  static final String REASON = "reason";
  static final String BAD_COLUMN = "bad_column";
  private static final String VALUE = "value_";

  private final CanonicalDataset dataset;
  private final ParsedValue parser;
  private final KnownIds knownIds;

  Checks(CanonicalDataset dataset, ParsedValue parser, KnownIds knownIds) {
    this.dataset = dataset;
    this.parser = parser;
    this.knownIds = knownIds;
  }

  /** The name of the column that holds a canonical column's value. */
  static Column value(String column) {
    return col(VALUE + column);
  }

  Dataset<Row> of(Dataset<Row> text) {
    Dataset<Row> checked = withOwnReason(withValues(text));
    checked = withDuplicates(checked);
    checked = withUnknown(checked);
    return withOrder(checked);
  }

  private Dataset<Row> withValues(Dataset<Row> text) {
    List<Column> columns = new ArrayList<>();
    for (String column : text.columns()) {
      columns.add(col(column));
    }
    for (CanonicalColumn column : dataset.columns()) {
      columns.add(parser.of(column).as(VALUE + column.name()));
    }
    return text.select(columns.toArray(Column[]::new));
  }

  /** The reasons that a row has by itself. */
  private Dataset<Row> withOwnReason(Dataset<Row> rows) {
    Column reason = when(col(DeliveryRead.EXTRA).isNotNull(), reason(INVALID_VALUE));
    Column bad = when(col(DeliveryRead.EXTRA).isNotNull(), lit(null));
    for (CanonicalColumn column : dataset.columns()) {
      if (column.required()) {
        Column missing = col(column.name()).isNull();
        reason = reason.when(missing, reason(MISSING_VALUE));
        bad = bad.when(missing, lit(column.name()));
      }
    }
    for (CanonicalColumn column : dataset.columns()) {
      if (!(column.type() instanceof ColumnType.Text)) {
        boolean number = column.type() instanceof ColumnType.PhoneNumber;
        Column invalid = col(column.name()).isNotNull().and(value(column.name()).isNull());
        reason = reason.when(invalid, reason(number ? INVALID_NUMBER : INVALID_VALUE));
        bad = bad.when(invalid, lit(column.name()));
      }
    }
    if (!dataset.register()) {
      Column dated = coalesce(dataset.dated().stream().map(Checks::value).toArray(Column[]::new));
      Column outside = date_format(dated, "yyyy-MM").notEqual(col(DeliveryRead.PERIOD));
      reason = reason.when(outside, reason(OUTSIDE_PERIOD));
      bad = bad.when(outside, lit(dataset.dated().get(0)));
    }
    return rows.withColumn(REASON, reason).withColumn(BAD_COLUMN, bad.cast(DataTypes.StringType));
  }

  /**
   * Rows of one key in one delivery. The hash of the key comes first among what is sorted by: it
   * sorts as a number, and keys are looked at only where hashes meet.
   */
  private Dataset<Row> withDuplicates(Dataset<Row> rows) {
    Column[] key = dataset.key().stream().map(Checks::value).toArray(Column[]::new);
    // A hash passes over nulls, so where they stand is hashed too.
    Column[] all =
        dataset.columns().stream()
            .map(c -> value(c.name()))
            .flatMap(value -> Stream.of(value, value.isNull()))
            .toArray(Column[]::new);
    List<Column> together = new ArrayList<>();
    together.add(col("key_hash"));
    together.add(col(DeliveryRead.TASK));
    together.add(col(DeliveryRead.REGION));
    together.add(col(DeliveryRead.SOURCE));
    together.add(col(DeliveryRead.PERIOD));
    together.add(col(REASON).isNull());
    together.addAll(List.of(key));
    WindowSpec sameKey = Window.partitionBy(together.toArray(Column[]::new));
    Column place = struct(col(DeliveryRead.FILE), col(DeliveryRead.ROW));
    Dataset<Row> hashed =
        rows.withColumn("key_hash", xxhash64(key)).withColumn("row_hash", xxhash64(all));
    Dataset<Row> counted =
        hashed
            .withColumn("same", count(lit(1)).over(sameKey))
            .withColumn("least", min(col("row_hash")).over(sameKey))
            .withColumn("most", max(col("row_hash")).over(sameKey))
            .withColumn("stays", min(place).over(sameKey));
    Column repeated = col(REASON).isNull().and(col("same").gt(1));
    Column reason =
        when(repeated.and(col("least").notEqual(col("most"))), reason(CONFLICTING_DUPLICATE))
            .when(repeated.and(col("stays").notEqual(place)), reason(DUPLICATE))
            .otherwise(col(REASON));
    return counted
        .withColumn(REASON, reason)
        .drop("key_hash", "row_hash", "same", "least", "most", "stays");
  }

  private Dataset<Row> withUnknown(Dataset<Row> rows) {
    return switch (dataset) {
      case UNIT -> rows;
      case PHONE_CONTACT -> known(rows, "line_id", knownIds.lineIds(), UNKNOWN_LINE);
      case CHAT_CASE ->
          known(
              known(rows, "unit_id", knownIds.unitIds(), UNKNOWN_UNIT),
              "answering_unit_id",
              knownIds.unitIds(),
              UNKNOWN_UNIT);
      default -> known(rows, "unit_id", knownIds.unitIds(), UNKNOWN_UNIT);
    };
  }

  /** A given id has to be in the register of the region and month. */
  private static Dataset<Row> known(
      Dataset<Row> rows, String column, Dataset<Row> register, QuarantineReason otherwise) {
    Dataset<Row> ids =
        broadcast(
            register.select(
                col("region").as("known_region"),
                col("period").as("known_period"),
                col("id").as("known_id")));
    Column same =
        col(DeliveryRead.REGION)
            .equalTo(col("known_region"))
            .and(col(DeliveryRead.PERIOD).equalTo(col("known_period")))
            .and(value(column).equalTo(col("known_id")));
    Column unknown =
        col(REASON).isNull().and(value(column).isNotNull()).and(col("known_id").isNull());
    return rows.join(ids, same, "left")
        .withColumn(BAD_COLUMN, when(unknown, lit(column)).otherwise(col(BAD_COLUMN)))
        .withColumn(REASON, when(unknown, reason(otherwise)).otherwise(col(REASON)))
        .drop("known_region", "known_period", "known_id");
  }

  private Dataset<Row> withOrder(Dataset<Row> rows) {
    return switch (dataset) {
      case PHONE_CONTACT -> ordered(rows, "arrived_at", "answered_at");
      case CHAT_CASE -> ordered(rows, "queued_at", "started_at");
      default -> rows;
    };
  }

  private static Dataset<Row> ordered(Dataset<Row> rows, String first, String then) {
    Column before = col(REASON).isNull().and(value(then).lt(value(first)));
    return rows.withColumn(BAD_COLUMN, when(before, lit(then)).otherwise(col(BAD_COLUMN)))
        .withColumn(REASON, when(before, reason(ANSWERED_BEFORE_ARRIVAL)).otherwise(col(REASON)));
  }

  private static Column reason(QuarantineReason reason) {
    return lit(reason.name());
  }
}
