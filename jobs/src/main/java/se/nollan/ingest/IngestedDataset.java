package se.nollan.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import se.nollan.ingest.check.KnownIds;
import se.nollan.ingest.check.RowCheck;
import se.nollan.ingest.read.DeliveredRows;
import se.nollan.ingest.read.FileReport;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.TableWriting;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.pass.Passes;
import se.nollan.pass.RowWork;

/** The files of one dataset, of whatever sources, as rows that are used and rows that are not. */
final class IngestedDataset {
  private final SparkSession spark;
  private final CanonicalDataset dataset;
  private final Pseudonyms pseudonyms;
  private final TableWriting writing;
  private final SetAsideRows aside = new SetAsideRows();
  private final RowsByFile accepted = new RowsByFile();
  private final List<CanonicalText> passed = new ArrayList<>();
  private final List<CanonicalText> readAgain = new ArrayList<>();
  private Broadcast<KnownIds> known;

  IngestedDataset(
      SparkSession spark, CanonicalDataset dataset, Pseudonyms pseudonyms, LakeRun run) {
    this.spark = spark;
    this.dataset = dataset;
    this.pseudonyms = pseudonyms;
    this.writing = run.writing(LakeTable.of(dataset));
    spark.sparkContext().register(aside);
    spark.sparkContext().register(accepted);
  }

  /**
   * Passes over the rows of these files: those that can be used are written as the dataset's table
   * keeps them.
   *
   * @param ids what rows may name
   * @param beside what else is to be done with them
   */
  void pass(
      Map<SourceDefinition, List<LandingFile>> files,
      Broadcast<KnownIds> ids,
      List<RowWork> beside) {
    known = ids;
    if (files.isEmpty()) {
      return;
    }
    JavaRDD<InternalRow> rows =
        each(
            files,
            source ->
                text(source, files, passed)
                    .mapPartitions(new Checking(check(source), known, aside, accepted)));
    List<RowWork> works = new ArrayList<>(beside);
    works.add(0, writing);
    Passes.over(spark, rows, works);
  }

  /** Makes the dataset's table hold for the region-months what has passed. */
  void replace(LakeRun run, Set<RegionMonth> touched) {
    run.replace(LakeTable.of(dataset), writing, touched);
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
            source ->
                text(source, files, readAgain)
                    .mapPartitions(new SettingAside(check(source), known)));
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

  private JavaRDD<DeliveredRows> text(
      SourceDefinition source,
      Map<SourceDefinition, List<LandingFile>> files,
      List<CanonicalText> texts) {
    CanonicalText text = new CanonicalText(spark, source);
    texts.add(text);
    return text.of(files.get(source));
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
    for (CanonicalText text : texts()) {
      for (FileReport report : text.reports()) {
        FileReport before = reports.put(report.path(), report);
        if (before != null && !before.equals(report)) {
          throw new IllegalStateException(
              report.path() + " changed while it was read; run again once it is delivered whole");
        }
      }
    }
    return reports;
  }

  private List<CanonicalText> texts() {
    return Stream.of(passed, readAgain).flatMap(List::stream).toList();
  }

  /** How many rows of each file its source's filter has left out, by path. */
  Map<String, Long> filteredByFile() {
    Map<String, Long> filtered = new HashMap<>();
    passed.forEach(text -> filtered.putAll(text.filtered()));
    return filtered;
  }

  /** What sources' expressions made of what was delivered. */
  Map<ConvertedColumn, Conversion> conversions() {
    Map<ConvertedColumn, Conversion> conversions = new HashMap<>();
    passed.forEach(text -> conversions.putAll(text.conversions()));
    return conversions;
  }

  /** Nobody asks for rows any more. */
  void release() {
    texts().forEach(CanonicalText::release);
  }
}
