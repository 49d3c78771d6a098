package se.nollan.lake;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The columns of the tables that keep what was published. */
final class PublicationColumns {
  /** Facts in the order that the column's sentence names: structs would be wider than a screen. */
  private static final DataType LISTS = createArrayType(createArrayType(StringType));

  private PublicationColumns() {}

  static StructType publication() {
    return new Columns()
        .add("number", IntegerType, "Its number: 1, 2, 3 …")
        .add("stage", StringType, "PRELIMINARY or FINAL.")
        .add("made", TimestampType, "When its figures were frozen.")
        .add("definition", StringType, "The definition that contacts were decided under.")
        .add("least_denominator", IntegerType, "Figures with a smaller denominator are withheld.")
        .add("program", StringType, "Version of Nollan that made it.")
        .add("months", createArrayType(StringType), "The months that it is of, yyyy-MM.")
        .add("run", LongType, "Number of the lake's run whose figures it shows.")
        .add("folder", StringType, "The folder of its files, in _publications.")
        .add("files", LISTS, "Its files as they were frozen: name, size in bytes, SHA-256.")
        .add(
            "rules",
            createArrayType(StringType),
            "The rules that contacts were decided by: dataset, number and reason.")
        .add(
            "deliveries",
            LISTS,
            "Accepted files it rests on: county, month, dataset, path, checksum, source's version.")
        .add(
            "revisions",
            LISTS,
            "What it changed: from, to, county, figures compared, changed, most points, reasons …")
        .schema();
  }

  static StructType publishedFigure() {
    return new Columns()
        .add("number", IntegerType, "Number of the publication.")
        .add("measure", StringType, "Name of the measure.")
        .add("level", StringType, "unit, region or nation.")
        .add("area", StringType, "HSA-id of a unit, county code of a region, SE of the nation.")
        .add("area_name", StringType, "Its name then.")
        .add("region", StringType, "County code; null of the nation.")
        .add("unit_group", StringType, "all, or the units of one operator or one type.")
        .add("period_kind", StringType, "month or year.")
        .add("period", StringType, "yyyy-MM of a month, yyyy of a year.")
        .add("numerator", LongType, "How many counted; 0 if there was nothing to count.")
        .add("denominator", LongType, "Out of how many; 0 if there was nothing to count.")
        .add("said", StringType, "SHOWN, SUPPRESSED, ZERO, MISSING or NOT_TAKING_PART.")
        .add("mean_of_months", DoubleType, "Mean of the year's months; null if there is none.")
        .add("mean_shown", BooleanType, "Whether that mean was shown.")
        .schema();
  }
}
