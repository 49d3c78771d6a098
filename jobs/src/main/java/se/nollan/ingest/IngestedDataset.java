package se.nollan.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import se.nollan.ingest.check.KnownIds;
import se.nollan.ingest.check.RowCheck;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.FileReport;
import se.nollan.ingest.read.Frames;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;

/** The files of one dataset, of whatever sources, as rows that are used and rows that are not. */
final class IngestedDataset {
  private final SparkSession spark;
  private final CanonicalDataset dataset;
  private final Pseudonyms pseudonyms;
  private final Broadcast<KnownIds> known;
  private final SetAsideRows aside = new SetAsideRows();
  private final RowsByFile accepted = new RowsByFile();
  private final List<DeliveryRead> reads = new ArrayList<>();

  IngestedDataset(
      SparkSession spark,
      CanonicalDataset dataset,
      Pseudonyms pseudonyms,
      Broadcast<KnownIds> known) {
    this.spark = spark;
    this.dataset = dataset;
    this.pseudonyms = pseudonyms;
    this.known = known;
    spark.sparkContext().register(aside);
    spark.sparkContext().register(accepted);
  }

  /** The rows of these files that can be used, as the dataset's table keeps them. */
  Dataset<Row> accepted(Map<SourceDefinition, List<LandingFile>> files) {
    LakeTable table = LakeTable.of(dataset);
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    JavaRDD<InternalRow> rows =
        each(
            files,
            source ->
                text(source, files)
                    .mapPartitions(new Checking(check(source), known, aside, accepted)));
    return Frames.of(spark, rows, table.schema());
  }

  /** How many rows of each file a job over the accepted rows has let through, by path. */
  Map<String, Long> acceptedByFile() {
    return accepted.value();
  }

  /** What a job over the accepted rows has set aside. */
  SetAsideRows aside() {
    return aside;
  }

  /** The rows of these files that cannot be used, as quarantine keeps them. */
  Dataset<Row> quarantined(Map<SourceDefinition, List<LandingFile>> files) {
    JavaRDD<Row> rows =
        each(
            files,
            source -> text(source, files).mapPartitions(new SettingAside(check(source), known)));
    return spark.createDataFrame(rows, LakeTable.QUARANTINE.schema());
  }

  private <T> JavaRDD<T> each(
      Map<SourceDefinition, List<LandingFile>> files, Function<SourceDefinition, JavaRDD<T>> rows) {
    Map<SourceDefinition, List<LandingFile>> ordered =
        new TreeMap<>(Comparator.comparing(SourceDefinition::id));
    ordered.putAll(files);
    List<JavaRDD<T>> all = ordered.keySet().stream().map(rows).toList();
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return all.size() == 1 ? all.get(0) : context.union(all.toArray(JavaRDD[]::new));
  }

  private JavaRDD<InternalRow> text(
      SourceDefinition source, Map<SourceDefinition, List<LandingFile>> files) {
    CanonicalText text = new CanonicalText(spark, source);
    JavaRDD<InternalRow> rows = text.of(files.get(source));
    reads.addAll(text.reads());
    return rows;
  }

  private RowCheck check(SourceDefinition source) {
    return new RowCheck(dataset, source.zone(), pseudonyms.pseudonym());
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
