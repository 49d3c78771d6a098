package se.nollan.lake;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import se.nollan.model.CanonicalDataset;

/** The tables of a lake, with their columns and how their files are laid out. */
public enum LakeTable {
  /** Every delivered file, and what became of it. */
  LEDGER(
      List.of("period"),
      new StructType()
          .add("region", StringType)
          .add("source", StringType)
          .add("period", StringType)
          .add("dataset", StringType)
          .add("path", StringType)
          .add("size", LongType)
          .add("modified", LongType)
          .add("etag", StringType)
          .add("checksum", StringType)
          .add("status", StringType)
          .add("reason", StringType)
          .add("rows_read", LongType)
          .add("rows_filtered", LongType)
          .add("rows_accepted", LongType)
          .add("rows_quarantined", LongType)
          .add("source_version", StringType)
          .add("run", LongType)),

  /** Rows that cannot be used: what they held, personal data masked, and one reason each. */
  QUARANTINE(
      List.of("period", "region"),
      new StructType()
          .add("region", StringType)
          .add("source", StringType)
          .add("period", StringType)
          .add("dataset", StringType)
          .add("file", StringType)
          .add("row", LongType)
          .add("key", StringType)
          .add("reason", StringType)
          .add("column", StringType)
          .add("record", StringType)),

  UNIT(CanonicalDataset.UNIT),
  PHONE_LINE(CanonicalDataset.PHONE_LINE),
  PHONE_CONTACT(CanonicalDataset.PHONE_CONTACT),
  CHAT_CASE(CanonicalDataset.CHAT_CASE),
  BOOKING(CanonicalDataset.BOOKING),
  APPOINTMENT(CanonicalDataset.APPOINTMENT),
  BOOKABLE_SLOT(CanonicalDataset.BOOKABLE_SLOT),

  /** For every accepted contact, whether it counts and why. */
  CONTACT_OUTCOME(
      List.of("period", "region"),
      new StructType()
          .add("dataset", StringType)
          .add("region", StringType)
          .add("source", StringType)
          .add("period", StringType)
          .add("contact_id", StringType)
          .add("outcome", StringType)
          .add("reason", StringType)
          .add("unit_id", StringType)
          .add("day", DateType)
          .add("definition", StringType)),

  /** Each measure per unit, region and nation, month and year. Never suppressed. */
  STATISTIC(
      List.of("period"),
      new StructType()
          .add("measure", StringType)
          .add("level", StringType)
          .add("area", StringType)
          .add("area_name", StringType)
          .add("region", StringType)
          .add("unit_group", StringType)
          .add("period_kind", StringType)
          .add("period", StringType)
          .add("numerator", LongType)
          .add("denominator", LongType)
          .add("value", DoubleType)
          .add("ci_low", DoubleType)
          .add("ci_high", DoubleType)
          .add("mean_of_months", DoubleType)
          .add("definition", StringType)),

  /** What each region delivered of each dataset in a month, and who is expected and lacking. */
  COVERAGE(
      List.of("period"),
      new StructType()
          .add("region", StringType)
          .add("period", StringType)
          .add("dataset", StringType)
          .add("status", StringType)
          .add("files", LongType)
          .add("files_rejected", LongType)
          .add("rows_read", LongType)
          .add("rows_filtered", LongType)
          .add("rows_accepted", LongType)
          .add("rows_quarantined", LongType)
          .add("units_expected", LongType)
          .add("units_reporting", LongType)
          .add("units_zero", LongType)
          .add("units_missing", LongType)
          .add("units_not_taking_part", LongType)
          .add("units_not_stated", LongType)
          .add("working_days_expected", LongType)
          .add("working_days_with_data", LongType)
          .add("unit_days_expected", LongType)
          .add("unit_days_with_data", LongType)
          .add("listed_patients", LongType)
          .add("listed_patients_covered", LongType)
          .add("share_of_listed_covered", DoubleType)),

  /** The same of each counted unit. */
  COVERAGE_UNIT(
      List.of("period"),
      new StructType()
          .add("region", StringType)
          .add("period", StringType)
          .add("dataset", StringType)
          .add("unit_id", StringType)
          .add("unit_name", StringType)
          .add("status", StringType)
          .add("rows", LongType)
          .add("days_with_data", LongType)
          .add("listed_patients", LongType)),
  /** Bookings by way and by who booked, per unit, region and nation, month and year. */
  BOOKING_MIX(
      List.of("period"),
      new StructType()
          .add("level", StringType)
          .add("area", StringType)
          .add("area_name", StringType)
          .add("region", StringType)
          .add("unit_group", StringType)
          .add("period_kind", StringType)
          .add("period", StringType)
          .add("way", StringType)
          .add("booked_by", StringType)
          .add("assessment_required", BooleanType)
          .add("bookings", LongType)),

  /**
   * Days from booking to slot per unit, region and nation, month and year. {@code by_days} counts
   * bookings by number of days; those whose slot lies before the day of booking stand beside.
   */
  LEAD_TIME(
      List.of("period"),
      new StructType()
          .add("level", StringType)
          .add("area", StringType)
          .add("area_name", StringType)
          .add("region", StringType)
          .add("unit_group", StringType)
          .add("period_kind", StringType)
          .add("period", StringType)
          .add("bookings", LongType)
          .add("median_days", DoubleType)
          .add("p90_days", IntegerType)
          .add("slot_before_booking", LongType)
          .add(
              "by_days",
              createArrayType(
                  new StructType().add("days", IntegerType).add("bookings", LongType)))),

  /**
   * Which goals each unit meets in a month, and how far off it is; for regions and the nation, of
   * how many units how many meet each.
   */
  GOAL_CARD(
      List.of("period"),
      new StructType()
          .add("level", StringType)
          .add("area", StringType)
          .add("area_name", StringType)
          .add("region", StringType)
          .add("unit_group", StringType)
          .add("period_kind", StringType)
          .add("period", StringType)
          .add("goal", StringType)
          .add("met", BooleanType)
          .add("short_by", LongType)
          .add("counted_in", StringType)
          .add("units_meeting", LongType)
          .add("units", LongType)),

  /**
   * Region-months that the owner has closed, or whose personal data is erased: {@code state} is
   * {@code ARCHIVED} or {@code ERASED}; what is {@code reopened} is read again by the next run.
   * {@code key_fingerprint} is that of the key behind the month's pseudonyms; empty if erased.
   */
  CLOSED_MONTH(
      List.of(),
      new StructType()
          .add("region", StringType)
          .add("period", StringType)
          .add("state", StringType)
          .add("reopened", BooleanType)
          .add("since", TimestampType)
          .add("key_fingerprint", StringType)),

  /** One row a run: the version of every table that belongs together. */
  SNAPSHOT(
      List.of(),
      new StructType()
          .add("run", LongType)
          .add("finished_at", TimestampType)
          .add("lake_format", IntegerType)
          .add("definition", StringType)
          .add("key_fingerprint", StringType)
          .add("unmeasured", createArrayType(StringType))
          .add("versions", createMapType(StringType, LongType))
          .add("software", StringType)
          .add("figures", createArrayType(StringType)));

  private final List<String> partitions;
  private final StructType schema;

  LakeTable(List<String> partitions, StructType schema) {
    this.partitions = partitions;
    this.schema = schema;
  }

  LakeTable(CanonicalDataset dataset) {
    this(List.of("period", "region"), CanonicalSchema.of(dataset));
  }

  /** The table that keeps a dataset's accepted rows. */
  public static LakeTable of(CanonicalDataset dataset) {
    return valueOf(dataset.name());
  }

  /** The table of that name, as {@link #id()} spells it. */
  public static Optional<LakeTable> of(String id) {
    return Arrays.stream(values()).filter(table -> table.id().equals(id)).findFirst();
  }

  /** The table's name, and that of its folder in the lake. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The table's columns. */
  public StructType schema() {
    return schema;
  }

  /** Whether its rows are of single persons; they are what is erased when they are too old. */
  public boolean ofPersons() {
    return this == QUARANTINE
        || this == CONTACT_OUTCOME
        || Arrays.stream(CanonicalDataset.values())
            .filter(dataset -> of(dataset) == this)
            .flatMap(dataset -> dataset.columns().stream())
            .anyMatch(column -> column.type().personal());
  }

  /** The columns whose values name the folders that the table's files lie in. */
  List<String> partitions() {
    return partitions;
  }
}
