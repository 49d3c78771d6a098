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

import org.apache.spark.sql.types.StructType;

/** The columns of the tables that say what was delivered and what became of it. */
final class RecordColumns {
  private static final String REGION = "County code of the region.";
  private static final String MONTH = "The month, yyyy-MM.";
  private static final String DATASET = "The dataset: unit, phone_line, phone_contact …";
  private static final String DEFINITION = "The definition that it was decided under: skr-2.0 …";

  private RecordColumns() {}

  static StructType ledger() {
    return new Columns()
        .add("region", StringType, "County code that the file's folder names.")
        .add("source", StringType, "Source id that the file's folder names.")
        .add("period", StringType, "Month that the file's folder names.")
        .add("dataset", StringType, "The dataset of the source; null if the source is unknown.")
        .add("path", StringType, "Path of the file, from the landing on.")
        .add("size", LongType, "Size in bytes, as delivered.")
        .add(
            "modified", LongType, "When the file was last written, in milliseconds since 1970 UTC.")
        .add("etag", StringType, "The store's own mark of the content; empty where it has none.")
        .add("checksum", StringType, "SHA-256 of the bytes; empty of a file that was never opened.")
        .add("status", StringType, "ACCEPTED or REJECTED.")
        .add("reason", StringType, "Why the file is rejected.")
        .add("rows_read", LongType, "Rows that the file holds.")
        .add("rows_filtered", LongType, "Rows that the source's own filter or query left out.")
        .add("rows_accepted", LongType, "Rows that are in the dataset's table.")
        .add("rows_quarantined", LongType, "Rows that are in quarantine.")
        .add(
            "notice",
            StringType,
            "What is to be looked at in a file that is accepted: its source's filter or query left"
                + " none of its rows.")
        .add("source_version", StringType, "Version of the source's definition it was read with.")
        .add("run", LongType, "Number of the run that read the file.")
        .schema();
  }

  static StructType conversionLoss() {
    return new Columns()
        .add("region", StringType, REGION)
        .add("source", StringType, "Id of the source.")
        .add("period", StringType, MONTH)
        .add("dataset", StringType, DATASET)
        .add("column", StringType, "The canonical column.")
        .add(
            "rows",
            LongType,
            "Rows with a value in any raw column that the column's expression asks; of a query, all"
                + " rows that it gives.")
        .add("rows_lost", LongType, "Those of them of which the expression gave no value.")
        .add("run", LongType, "Number of the run that read the rows.")
        .schema();
  }

  static StructType quarantine() {
    return new Columns()
        .add("region", StringType, REGION)
        .add("source", StringType, "Id of the source that the row came from.")
        .add("period", StringType, MONTH)
        .add("dataset", StringType, DATASET)
        .add("file", StringType, "Path of the file, from the landing on.")
        .add("row", LongType, "Number of the row in its file.")
        .add("key", StringType, "The key columns as delivered, joined with |; masked.")
        .add("reason", StringType, "Why the row cannot be used: the first reason that holds.")
        .add("column", StringType, "The column that the reason is about.")
        .add(
            "error",
            StringType,
            "Class of the error of the source's expression for the column; NO_VALUE if it gave"
                + " nothing of a value that was delivered; null if no expression is at fault.")
        .add(
            "record",
            StringType,
            "What the row held, personal data masked; under raw what an expression at fault was"
                + " given.")
        .schema();
  }

  static StructType contactOutcome() {
    return new Columns()
        .add("dataset", StringType, "phone_contact or chat_case.")
        .add("region", StringType, REGION)
        .add("source", StringType, "Id of the source that the contact came from.")
        .add("period", StringType, MONTH)
        .add("contact_id", StringType, "Id of the contact or chat case.")
        .add("outcome", StringType, "ANSWERED, MISSED, EXCLUDED or ABSORBED.")
        .add("reason", StringType, "The rule or decision that gave the outcome.")
        .add("unit_id", StringType, "HSA-id of the unit that the contact counts at.")
        .add("day", DateType, "The day that the contact counts on, in Sweden.")
        .add("definition", StringType, DEFINITION)
        .schema();
  }

  static StructType coverage() {
    return new Columns()
        .add("region", StringType, REGION)
        .add("period", StringType, MONTH)
        .add("dataset", StringType, DATASET)
        .add("status", StringType, "REPORTED, ZERO, UNUSABLE, MISSING or NOT_TAKING_PART.")
        .add("files", LongType, "Files of the dataset, rejected ones among them.")
        .add("files_rejected", LongType, "Those of them that are rejected.")
        .add("rows_read", LongType, "Rows that the files hold.")
        .add("rows_filtered", LongType, "Rows that the source's own filter or query left out.")
        .add("rows_accepted", LongType, "Rows that are in the dataset's table.")
        .add("rows_quarantined", LongType, "Rows that are in quarantine.")
        .add("units_expected", LongType, "Units that take part; null if no register is usable.")
        .add("units_reporting", LongType, "Those of them that have accepted rows.")
        .add("units_zero", LongType, "Those of them whose region says zero.")
        .add("units_missing", LongType, "Those of them that are lacking.")
        .add("units_not_taking_part", LongType, "Units that the register says take no part.")
        .add("units_not_stated", LongType, "Units of which the register does not say.")
        .add("working_days_expected", LongType, "Working days of the month.")
        .add("working_days_with_data", LongType, "Those that any unit has accepted rows of.")
        .add("unit_days_expected", LongType, "Working days, summed over the expected units.")
        .add("unit_days_with_data", LongType, "Those of them with accepted rows.")
        .add("listed_patients", LongType, "Patients listed at all units but those not taking part.")
        .add("listed_patients_covered", LongType, "Those at units that report, or say zero.")
        .add("share_of_listed_covered", DoubleType, "The share of listed patients covered, 0 to 1.")
        .schema();
  }

  static StructType coverageUnit() {
    return new Columns()
        .add("region", StringType, REGION)
        .add("period", StringType, MONTH)
        .add("dataset", StringType, DATASET)
        .add("unit_id", StringType, "HSA-id of the unit, with its branches.")
        .add("unit_name", StringType, "The unit's name.")
        .add("status", StringType, "REPORTED, ZERO, MISSING, NOT_TAKING_PART or NOT_STATED.")
        .add("rows", LongType, "Accepted rows of the unit.")
        .add("days_with_data", LongType, "Working days that it has accepted rows of.")
        .add("listed_patients", LongType, "Patients listed at the unit.")
        .schema();
  }

  static StructType closedMonth() {
    return new Columns()
        .add("region", StringType, REGION)
        .add("period", StringType, MONTH)
        .add("state", StringType, "ARCHIVED or ERASED.")
        .add("reopened", BooleanType, "Whether the next run reads it again.")
        .add("since", TimestampType, "When it was closed or erased.")
        .add(
            "key_fingerprint",
            StringType,
            "Of the key behind the month's pseudonyms; empty if erased.")
        .schema();
  }

  static StructType snapshot() {
    return new Columns()
        .add("run", LongType, "Number of the run, from 1.")
        .add("finished_at", TimestampType, "When the run finished.")
        .add("lake_format", IntegerType, "Layout of the lake.")
        .add("definition", StringType, "The definition that the lake is kept under.")
        .add("key_fingerprint", StringType, "Tells the pseudonym key from another one.")
        .add(
            "unmeasured",
            createArrayType(StringType),
            "Region-months read and not yet measured, yyyy-MM/county code.")
        .add(
            "versions",
            createMapType(StringType, LongType),
            "Delta version of every table that belongs together.")
        .add("software", StringType, "Version of Nollan.")
        .add(
            "figures",
            createArrayType(StringType),
            "The measures and tables that the run's figures have.")
        .schema();
  }
}
