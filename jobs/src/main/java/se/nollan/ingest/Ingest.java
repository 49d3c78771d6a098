package se.nollan.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
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
import se.nollan.pass.KeptRows;
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

  /**
   * Writes what the changes bring; the run is the caller's to commit.
   *
   * @param beside what else is to be done with events while they pass
   */
  public IngestResult replace(
      LakeRun run, Ledger ledger, Changes changes, EventWork.Planned beside) {
    Intake intake = new Intake(changes.files(), sources);
    Map<CanonicalDataset, IngestedDataset> ingested =
        datasets(run, ledger, changes, intake, beside);
    progress.stage("counting rows");
    FileCounts counts = new FileCounts(run, changes.touched());
    Map<CanonicalDataset, Map<String, Long>> accepted = new EnumMap<>(CanonicalDataset.class);
    ingested.forEach(
        (dataset, rows) -> {
          counts.report(rows.reports());
          counts.filtered(rows.filteredByFile());
          accepted.put(dataset, rows.acceptedByFile());
        });
    counts.accepted(accepted);
    quarantine(run, ledger, ingested, intake, counts, changes.touched());
    ingested.values().forEach(dataset -> counts.report(dataset.reports()));
    ingested.values().forEach(IngestedDataset::release);
    List<LedgerEntry> entries =
        EmptiedFiles.noticed(
            changes.files().stream()
                .map(file -> entry(file, intake, counts, run.number()))
                .toList(),
            sources);
    progress.stage("writing the ledger");
    Ledger next = ledger.with(changes.touched(), entries);
    next.writeTo(run, changes.touched());
    Map<CanonicalDataset, Map<ConvertedColumn, Conversion>> conversions =
        new EnumMap<>(CanonicalDataset.class);
    ingested.forEach((dataset, rows) -> conversions.put(dataset, rows.conversions()));
    return new IngestResult(
        changes.touched(),
        entries,
        next,
        ConversionLosses.of(run).replace(run, changes.touched(), conversions));
  }

  /**
   * Units first, then lines, which name units; then what names either. Tables are written at the
   * same time, and nothing is read later for that.
   */
  private Map<CanonicalDataset, IngestedDataset> datasets(
      LakeRun run, Ledger ledger, Changes changes, Intake intake, EventWork.Planned beside) {
    Map<CanonicalDataset, IngestedDataset> ingested = new EnumMap<>(CanonicalDataset.class);
    Stream.of(CanonicalDataset.values())
        .filter(d -> !intake.of(d).isEmpty() || held(ledger, d, changes.touched()))
        .forEach(d -> ingested.put(d, new IngestedDataset(spark, d, pseudonyms, run)));
    try (AtTheSameTime.Beside writing = new AtTheSameTime.Beside()) {
      Consumer<CanonicalDataset> written =
          dataset ->
              Optional.ofNullable(ingested.get(dataset))
                  .ifPresent(read -> writing.begin(() -> read.replace(run, changes.touched())));
      KnownIds known = KnownIds.NONE;
      List<Row> units = register(CanonicalDataset.UNIT, ingested, intake, known);
      written.accept(CanonicalDataset.UNIT);
      known = known.withUnits(ids(units, CanonicalDataset.UNIT));
      List<Row> lines = register(CanonicalDataset.PHONE_LINE, ingested, intake, known);
      written.accept(CanonicalDataset.PHONE_LINE);
      known = known.withLines(ids(lines, CanonicalDataset.PHONE_LINE));
      Broadcast<KnownIds> all =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(known);
      EventWork work =
          beside.with(new EventWork.ReadRegisters(units, lines), intake::ofSeveralSources);
      progress.stage("reading " + events(ingested.keySet()));
      AtTheSameTime.of(
          ingested.keySet().stream().filter(dataset -> !dataset.register()).toList(),
          dataset -> {
            ingested.get(dataset).pass(intake.of(dataset), all, work.on(dataset));
            ingested.get(dataset).replace(run, changes.touched());
            return dataset;
          });
    }
    return ingested;
  }

  /** A register's rows, few as they are, are kept here beside being written. */
  private List<Row> register(
      CanonicalDataset register,
      Map<CanonicalDataset, IngestedDataset> ingested,
      Intake intake,
      KnownIds known) {
    if (!ingested.containsKey(register)) {
      return List.of();
    }
    progress.stage("reading " + register.id());
    KeptRows rows = new KeptRows(spark, LakeTable.of(register).schema());
    ingested
        .get(register)
        .pass(
            intake.of(register),
            JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(known),
            List.of(rows));
    return rows.rows();
  }

  private static String events(Collection<CanonicalDataset> concerned) {
    String events =
        concerned.stream()
            .filter(d -> !d.register())
            .map(CanonicalDataset::id)
            .collect(Collectors.joining(", "));
    return events.isEmpty() ? "nothing but registers" : events;
  }

  private static List<KnownIds.Entry> ids(List<Row> rows, CanonicalDataset register) {
    return rows.stream()
        .map(
            row ->
                new KnownIds.Entry(
                    new RegionMonth(row.getAs("region"), row.getAs("period")),
                    row.getAs(register.key().get(0))))
        .toList();
  }

  private static boolean held(Ledger ledger, CanonicalDataset dataset, Set<RegionMonth> touched) {
    return ledger.entries().stream()
        .anyMatch(
            e -> e.dataset().equals(Optional.of(dataset)) && touched.contains(e.regionMonth()));
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
        Optional.empty(),
        counts.rows(
            file.path(), source.filter(s -> s.mapping() instanceof Mapping.Query).isPresent()),
        source.map(SourceDefinition::version).orElse(""),
        run);
  }
}
