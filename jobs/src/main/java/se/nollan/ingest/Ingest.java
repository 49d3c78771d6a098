package se.nollan.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.ingest.check.KnownIds;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.AtTheSameTime;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.progress.Progress;

/**
 * Reads the touched region-months again from all their files, and replaces them in the lake: the
 * seven datasets, quarantine and ledger.
 */
public final class Ingest {
  private final SparkSession spark;
  private final Sources sources;
  private final Pseudonyms pseudonyms;
  private final Progress progress;

  public Ingest(SparkSession spark, Sources sources, Pseudonyms pseudonyms, Progress progress) {
    this.spark = spark;
    this.sources = sources;
    this.pseudonyms = pseudonyms;
    this.progress = progress;
  }

  /** Writes what the changes bring; the run is the caller's to commit. */
  public IngestResult replace(LakeRun run, Ledger ledger, Changes changes) {
    Intake intake = new Intake(changes.files(), sources);
    Map<CanonicalDataset, IngestedDataset> ingested = datasets(run, ledger, changes, intake);
    progress.stage("counting rows");
    FileCounts counts = new FileCounts(run, changes.touched());
    ingested.values().forEach(dataset -> counts.report(dataset.reports()));
    counts.countAccepted(ingested.keySet());
    quarantine(run, ledger, ingested, intake, counts, changes.touched());
    ingested.values().forEach(dataset -> counts.report(dataset.reports()));
    List<LedgerEntry> entries =
        changes.files().stream().map(file -> entry(file, intake, counts, run.number())).toList();
    progress.stage("writing the ledger");
    ledger.with(changes.touched(), entries).writeTo(run, spark, changes.touched());
    return new IngestResult(changes.touched(), entries);
  }

  /** Units first, then lines, which name units; then what names either, all at the same time. */
  private Map<CanonicalDataset, IngestedDataset> datasets(
      LakeRun run, Ledger ledger, Changes changes, Intake intake) {
    Map<CanonicalDataset, IngestedDataset> ingested = new EnumMap<>(CanonicalDataset.class);
    List<CanonicalDataset> concerned =
        Stream.of(CanonicalDataset.values())
            .filter(d -> !intake.of(d).isEmpty() || held(ledger, d, changes.touched()))
            .toList();
    KnownIds known = KnownIds.NONE;
    for (CanonicalDataset dataset : List.of(CanonicalDataset.UNIT, CanonicalDataset.PHONE_LINE)) {
      if (concerned.contains(dataset)) {
        progress.stage("reading " + dataset.id());
        ingested.put(dataset, write(run, dataset, known, intake, changes.touched()));
      }
      List<KnownIds.Entry> ids = ids(run, dataset, changes.touched());
      known = dataset == CanonicalDataset.UNIT ? known.withUnits(ids) : known.withLines(ids);
    }
    KnownIds all = known;
    List<CanonicalDataset> events = concerned.stream().filter(d -> !d.register()).toList();
    if (!events.isEmpty()) {
      progress.stage("reading " + String.join(", ", events.stream().map(d -> d.id()).toList()));
      ingested.putAll(
          AtTheSameTime.of(events, dataset -> write(run, dataset, all, intake, changes.touched())));
    }
    return ingested;
  }

  private static List<KnownIds.Entry> ids(
      LakeRun run, CanonicalDataset register, Set<RegionMonth> months) {
    return run
        .table(LakeTable.of(register))
        .where(LakeRun.in(months))
        .select("region", "period", register.key().get(0))
        .collectAsList()
        .stream()
        .map(
            row ->
                new KnownIds.Entry(
                    new RegionMonth(row.getString(0), row.getString(1)), row.getString(2)))
        .toList();
  }

  private static boolean held(Ledger ledger, CanonicalDataset dataset, Set<RegionMonth> touched) {
    return ledger.entries().stream()
        .anyMatch(
            e -> e.dataset().equals(Optional.of(dataset)) && touched.contains(e.regionMonth()));
  }

  private IngestedDataset write(
      LakeRun run,
      CanonicalDataset dataset,
      KnownIds known,
      Intake intake,
      Set<RegionMonth> touched) {
    IngestedDataset rows =
        new IngestedDataset(
            spark,
            dataset,
            pseudonyms,
            JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(known));
    run.replace(LakeTable.of(dataset), rows.accepted(intake.of(dataset)), touched);
    return rows;
  }

  /** The rows that cannot be used; of deliveries that have many, by reading those again. */
  private void quarantine(
      LakeRun run,
      Ledger ledger,
      Map<CanonicalDataset, IngestedDataset> ingested,
      Intake intake,
      FileCounts counts,
      Set<RegionMonth> touched) {
    List<Row> gathered = new ArrayList<>();
    List<Dataset<Row>> read = new ArrayList<>();
    ingested.forEach(
        (dataset, rows) -> {
          gathered.addAll(rows.aside().rows());
          Map<SourceDefinition, List<LandingFile>> again =
              intake.deliveriesWith(
                  dataset,
                  file -> rows.aside().tooMany(file.region(), file.source(), file.period()));
          if (!again.isEmpty()) {
            read.add(rows.quarantined(again));
          }
        });
    boolean held =
        ledger.entries().stream()
            .anyMatch(e -> e.rows().quarantined() > 0 && touched.contains(e.regionMonth()));
    if (gathered.isEmpty() && read.isEmpty() && !held) {
      return;
    }
    progress.stage("setting bad rows aside");
    Dataset<Row> rows =
        read.stream()
            .reduce(
                spark.createDataFrame(gathered, LakeTable.QUARANTINE.schema()).coalesce(1),
                Dataset::unionByName);
    run.replace(LakeTable.QUARANTINE, rows, touched);
    counts.countQuarantined();
  }

  private LedgerEntry entry(LandingFile file, Intake intake, FileCounts counts, long run) {
    Optional<SourceDefinition> source = sources.source(file.source());
    return new LedgerEntry(
        file,
        source.map(SourceDefinition::dataset),
        counts.checksum(file.path()),
        intake.rejection(file).or(() -> counts.rejection(file.path())),
        counts.rows(file.path()),
        source.map(SourceDefinition::version).orElse(""),
        run);
  }
}
