package se.nollan.ingest;

import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.TaskCompletionListener;
import se.nollan.ingest.check.MappedDeliveries;
import se.nollan.ingest.read.DeliveredRows;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.FileReport;
import se.nollan.ingest.read.LandingFile;
import se.nollan.ingest.sql.MappedRows;
import se.nollan.ingest.sql.SourceMapping;
import se.nollan.ingest.sql.SourceSql;
import se.nollan.lake.AtTheSameTime;
import se.nollan.model.RegionMonth;

/** Brings a source's files to canonical columns, still text, null where empty. */
final class CanonicalText {
  private final SparkSession spark;
  private final SourceDefinition source;
  private final List<DeliveryRead> reads = new ArrayList<>();
  private final RowsByFile filtered = new RowsByFile();
  private final Conversions conversions = new Conversions();
  private final List<JavaRDD<InternalRow>> kept = new ArrayList<>();

  /** Of files that a query fails on, why they cannot be used, by path. */
  private final Map<String, String> rejections = new HashMap<>();

  CanonicalText(SparkSession spark, SourceDefinition source) {
    this.spark = spark;
    this.source = source;
    spark.sparkContext().register(filtered);
    spark.sparkContext().register(conversions);
  }

  /** The deliveries of these files, all of this source; each is whole. */
  JavaRDD<DeliveredRows> of(List<LandingFile> files) {
    Mapping mapping = source.mapping();
    if (mapping instanceof Mapping.Canonical) {
      return read(files).deliveries(spark);
    }
    JavaRDD<InternalRow> rows =
        mapping instanceof Mapping.Expressions map
            ? mapped(files, map)
            : queried(files, ((Mapping.Query) mapping).sql());
    int columns = source.dataset().columns().size();
    return rows.mapPartitions(part -> gathered(part, columns));
  }

  private static Iterator<DeliveredRows> gathered(Iterator<InternalRow> texts, int columns) {
    MappedDeliveries deliveries = new MappedDeliveries(texts, columns, CanonicalText::disk);
    TaskContext.get()
        .addTaskCompletionListener((TaskCompletionListener) task -> deliveries.close());
    return deliveries;
  }

  /** Where Spark itself puts what it cannot keep in memory. */
  private static File disk() {
    return SparkEnv.get().blockManager().diskBlockManager().createTempLocalBlock()._2();
  }

  private DeliveryRead read(List<LandingFile> files) {
    DeliveryRead read = DeliveryRead.of(spark, files, source.read());
    reads.add(read);
    return read;
  }

  private SourceSql sql() {
    return SourceSql.of(spark, source.zone(), DeliveryRead.schema(source.read()));
  }

  private JavaRDD<InternalRow> mapped(List<LandingFile> files, Mapping.Expressions map) {
    SourceMapping mapping =
        SourceMapping.of(sql(), source.dataset(), map.expressions(), map.filter());
    String id = source.id();
    RowsByFile leftOut = filtered;
    Conversions converted = conversions;
    return read(files)
        .rows(spark)
        .mapPartitions(
            raw -> {
              TaskCounts counts = new TaskCounts(id, mapping.names(), leftOut, converted);
              TaskContext.get()
                  .addTaskCompletionListener((TaskCompletionListener) task -> counts.end());
              return new MappedRows(raw, mapping, counts);
            });
  }

  /** Each delivery by itself, so that the query never mixes regions or months. */
  private JavaRDD<InternalRow> queried(List<LandingFile> files, String query) {
    Map<RegionMonth, List<LandingFile>> byMonth = new TreeMap<>();
    files.forEach(
        file -> byMonth.computeIfAbsent(file.regionMonth(), m -> new ArrayList<>()).add(file));
    SourceSql sql = sql();
    Map<RegionMonth, QueriedDelivery> deliveries = new TreeMap<>();
    byMonth.forEach(
        (month, own) -> deliveries.put(month, new QueriedDelivery(source, month, read(own))));
    AtTheSameTime.of(List.copyOf(byMonth.keySet()), month -> deliveries.get(month).run(sql, query))
        .forEach((month, answer) -> take(answer, byMonth.get(month)));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    return kept.isEmpty() ? context.emptyRDD() : context.union(kept.toArray(JavaRDD[]::new));
  }

  private void take(QueriedDelivery.Answer answer, List<LandingFile> files) {
    answer.rows().ifPresent(kept::add);
    answer.rejection().ifPresent(why -> files.forEach(file -> rejections.put(file.path(), why)));
    answer.conversions().forEach(conversions::add);
  }

  /** What became of each file, as often as it was read, once a job over the rows has ended. */
  List<FileReport> reports() {
    List<FileReport> reports = new ArrayList<>();
    for (DeliveryRead read : reads) {
      if (read.reports().isEmpty()) {
        read.rows(spark).count(); // A job that failed tells of no file.
      }
      read.reports().forEach(report -> reports.add(judged(report)));
    }
    return reports;
  }

  private FileReport judged(FileReport report) {
    String rejection = rejections.getOrDefault(report.path(), "");
    return report.rejected().isPresent() || rejection.isEmpty()
        ? report
        : new FileReport(report.path(), report.checksum(), 0, rejection);
  }

  /** How many rows of each file the source's filter has left out, once a job has ended. */
  Map<String, Long> filtered() {
    return filtered.value();
  }

  /** What its expressions made of what was delivered, once a job has ended. */
  Map<ConvertedColumn, Conversion> conversions() {
    return conversions.value();
  }

  /** Nobody asks for the rows any more. */
  void release() {
    kept.forEach(JavaRDD::unpersist);
    kept.clear();
  }
}
