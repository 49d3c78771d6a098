package se.nollan.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.FileReport;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** The files of one dataset, of whatever sources, as rows that are used and rows that are not. */
final class IngestedDataset {
  private final SparkSession spark;
  private final CanonicalDataset dataset;
  private final Pseudonyms pseudonyms;
  private final KnownIds knownIds;
  private final List<DeliveryRead> reads = new ArrayList<>();

  IngestedDataset(
      SparkSession spark, CanonicalDataset dataset, Pseudonyms pseudonyms, KnownIds knownIds) {
    this.spark = spark;
    this.dataset = dataset;
    this.pseudonyms = pseudonyms;
    this.knownIds = knownIds;
  }

  /** The rows of these files that can be used, as the dataset's table keeps them. */
  Dataset<Row> accepted(Map<SourceDefinition, List<LandingFile>> files) {
    List<Column> columns = new ArrayList<>();
    columns.add(col(DeliveryRead.REGION).as("region"));
    columns.add(col(DeliveryRead.SOURCE).as("source"));
    columns.add(col(DeliveryRead.PERIOD).as("period"));
    for (CanonicalColumn column : dataset.columns()) {
      columns.add(Checks.value(column.name()).as(column.name()));
    }
    columns.add(col(DeliveryRead.FILE).as("file"));
    return checked(files).where(col(Checks.REASON).isNull()).select(columns.toArray(Column[]::new));
  }

  /** The rows of these files that cannot be used, as quarantine keeps them. */
  Dataset<Row> quarantined(Map<SourceDefinition, List<LandingFile>> files) {
    QuarantineRecord record = new QuarantineRecord(dataset);
    UserDefinedFunction toRecord = udf(record.record(), DataTypes.StringType);
    UserDefinedFunction toKey = udf(record.key(), DataTypes.StringType);
    Column texts =
        struct(dataset.columns().stream().map(c -> col(c.name())).toArray(Column[]::new));
    Column extra = col(DeliveryRead.EXTRA);
    return checked(files)
        .where(col(Checks.REASON).isNotNull())
        .select(
            col(DeliveryRead.REGION).as("region"),
            col(DeliveryRead.SOURCE).as("source"),
            col(DeliveryRead.PERIOD).as("period"),
            lit(dataset.id()).as("dataset"),
            col(DeliveryRead.FILE).as("file"),
            col(DeliveryRead.ROW).as("row"),
            toKey.apply(texts, extra, col(Checks.REASON)).as("key"),
            col(Checks.REASON).as("reason"),
            col(Checks.BAD_COLUMN).as("column"),
            toRecord.apply(texts, extra, col(Checks.REASON)).as("record"));
  }

  private Dataset<Row> checked(Map<SourceDefinition, List<LandingFile>> files) {
    Map<SourceDefinition, List<LandingFile>> ordered =
        new TreeMap<>(Comparator.comparing(SourceDefinition::id));
    ordered.putAll(files);
    Dataset<Row> all = null;
    for (Map.Entry<SourceDefinition, List<LandingFile>> entry : ordered.entrySet()) {
      CanonicalText text = new CanonicalText(spark, entry.getKey());
      ParsedValue parser = new ParsedValue(entry.getKey().zone(), pseudonyms);
      Dataset<Row> rows = new Checks(dataset, parser, knownIds).of(text.of(entry.getValue()));
      reads.addAll(text.reads());
      all = all == null ? rows : all.unionByName(rows);
    }
    return all;
  }

  /**
   * What became of each file by path, once a job over its rows has ended.
   *
   * @throws IllegalStateException if a file was read twice and had changed in between
   */
  Map<String, FileReport> reports() {
    Map<String, FileReport> reports = new HashMap<>();
    for (DeliveryRead read : reads) {
      if (read.reports().isEmpty()) {
        read.rows(spark).count(); // The source's own filter left Spark nothing to read.
      }
      for (FileReport report : read.reports()) {
        FileReport before = reports.put(report.path(), report);
        if (before != null && !before.equals(report)) {
          throw new IllegalStateException(
              report.path() + " changed while it was read; run again once it is delivered whole");
        }
      }
    }
    return reports;
  }
}
