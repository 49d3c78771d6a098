package se.nollan.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
    KnownIds known = KnownIds.none(spark);
    for (CanonicalDataset dataset : List.of(CanonicalDataset.UNIT, CanonicalDataset.PHONE_LINE)) {
      if (concerned.contains(dataset)) {
        progress.stage("reading " + dataset.id());
        ingested.put(dataset, write(run, dataset, known, intake, changes.touched()));
      }
      Dataset<Row> rows = run.table(LakeTable.of(dataset)).where(LakeRun.in(changes.touched()));
      known =
          dataset == CanonicalDataset.UNIT
              ? known.withUnits(spark, rows)
              : known.withLines(spark, rows);
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
    IngestedDataset rows = new IngestedDataset(spark, dataset, pseudonyms, known);
    Map<SourceDefinition, List<LandingFile>> files = intake.of(dataset);
    LakeTable table = LakeTable.of(dataset);
    Dataset<Row> accepted =
        files.isEmpty() ? spark.createDataFrame(List.of(), table.schema()) : rows.accepted(files);
    run.replace(table, accepted, touched);
    return rows;
  }

  /** Reads again the deliveries that had rows which did not come through, for those rows. */
  private void quarantine(
      LakeRun run,
      Ledger ledger,
      Map<CanonicalDataset, IngestedDataset> ingested,
      Intake intake,
      FileCounts counts,
      Set<RegionMonth> touched) {
    List<Dataset<Row>> quarantined = new ArrayList<>();
    ingested.forEach(
        (dataset, rows) -> {
          Map<SourceDefinition, List<LandingFile>> again =
              intake.deliveriesWith(dataset, file -> counts.shortfall(file.path()));
          if (!again.isEmpty()) {
            quarantined.add(rows.quarantined(again));
          }
        });
    boolean held =
        ledger.entries().stream()
            .anyMatch(e -> e.rows().quarantined() > 0 && touched.contains(e.regionMonth()));
    if (quarantined.isEmpty() && !held) {
      return;
    }
    progress.stage("setting bad rows aside");
    Dataset<Row> rows =
        quarantined.stream()
            .reduce(Dataset::unionByName)
            .orElseGet(() -> spark.createDataFrame(List.of(), LakeTable.QUARANTINE.schema()));
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
