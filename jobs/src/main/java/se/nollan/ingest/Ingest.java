package se.nollan.ingest;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.ingest.read.FileReport;
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
    Intake intake = new Intake(changes.files());
    List<Dataset<Row>> quarantined = new ArrayList<>();
    Map<String, FileReport> reports = new HashMap<>();
    Map<String, Long> accepted = new HashMap<>();
    Map<CanonicalDataset, IngestedDataset> ingested = new EnumMap<>(CanonicalDataset.class);
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      if (intake.of(dataset).isEmpty() && !held(ledger, dataset, changes.touched())) {
        continue;
      }
      progress.stage("reading " + dataset.id());
      IngestedDataset rows =
          new IngestedDataset(spark, dataset, pseudonyms, knownIds(run, changes));
      ingested.put(dataset, rows);
      write(run, dataset, rows, intake.of(dataset), changes.touched());
      reports.putAll(rows.reports());
      accepted.putAll(rowsByFile(run.table(LakeTable.of(dataset)), changes.touched()));
      Map<SourceDefinition, List<LandingFile>> again =
          intake.deliveriesWith(dataset, file -> shortfall(file, reports, accepted));
      if (!again.isEmpty()) {
        quarantined.add(rows.quarantined(again));
      }
    }
    Map<String, Long> masked = quarantine(run, ledger, quarantined, changes.touched());
    ingested.values().forEach(IngestedDataset::reports);
    List<LedgerEntry> entries = new ArrayList<>();
    for (LandingFile file : changes.files()) {
      entries.add(entry(file, intake, reports, accepted, masked, run.number()));
    }
    progress.stage("writing the ledger");
    ledger.with(changes.touched(), entries).writeTo(run, spark, changes.touched());
    return new IngestResult(changes.touched(), entries);
  }

  private static boolean held(Ledger ledger, CanonicalDataset dataset, Set<RegionMonth> touched) {
    return ledger.entries().stream()
        .anyMatch(
            e -> e.dataset().equals(Optional.of(dataset)) && touched.contains(e.regionMonth()));
  }

  private KnownIds knownIds(LakeRun run, Changes changes) {
    return new KnownIds(
        () -> in(run.table(LakeTable.UNIT), changes.touched()),
        () -> in(run.table(LakeTable.PHONE_LINE), changes.touched()));
  }

  private void write(
      LakeRun run,
      CanonicalDataset dataset,
      IngestedDataset rows,
      Map<SourceDefinition, List<LandingFile>> files,
      Set<RegionMonth> touched) {
    LakeTable table = LakeTable.of(dataset);
    Dataset<Row> accepted =
        files.isEmpty() ? spark.createDataFrame(List.of(), table.schema()) : rows.accepted(files);
    run.replace(table, accepted, touched);
  }

  /** Whether a file had rows that did not come through: filtered ones, or ones to quarantine. */
  private static boolean shortfall(
      LandingFile file, Map<String, FileReport> reports, Map<String, Long> accepted) {
    long read = Optional.ofNullable(reports.get(file.path())).map(FileReport::rows).orElse(0L);
    return read > accepted.getOrDefault(file.path(), 0L);
  }

  private Map<String, Long> quarantine(
      LakeRun run, Ledger ledger, List<Dataset<Row>> quarantined, Set<RegionMonth> touched) {
    boolean held =
        ledger.entries().stream()
            .anyMatch(e -> e.rows().quarantined() > 0 && touched.contains(e.regionMonth()));
    if (quarantined.isEmpty() && !held) {
      return Map.of();
    }
    progress.stage("setting bad rows aside");
    Dataset<Row> rows =
        quarantined.stream()
            .reduce(Dataset::unionByName)
            .orElseGet(() -> spark.createDataFrame(List.of(), LakeTable.QUARANTINE.schema()));
    run.replace(LakeTable.QUARANTINE, rows, touched);
    return rowsByFile(run.table(LakeTable.QUARANTINE), touched);
  }

  private LedgerEntry entry(
      LandingFile file,
      Intake intake,
      Map<String, FileReport> reports,
      Map<String, Long> accepted,
      Map<String, Long> quarantined,
      long run) {
    Optional<SourceDefinition> source = sources.source(file.source());
    Optional<FileReport> report = Optional.ofNullable(reports.get(file.path()));
    Optional<String> rejection =
        intake.rejection(file).or(() -> report.flatMap(FileReport::rejected));
    RowCounts rows =
        RowCounts.of(
            report.map(FileReport::rows).orElse(0L),
            accepted.getOrDefault(file.path(), 0L),
            quarantined.getOrDefault(file.path(), 0L));
    return new LedgerEntry(
        file,
        source.map(SourceDefinition::dataset),
        report.map(FileReport::checksum).orElse(""),
        rejection,
        rows,
        source.map(SourceDefinition::version).orElse(""),
        run);
  }

  private static Map<String, Long> rowsByFile(Dataset<Row> table, Set<RegionMonth> touched) {
    Map<String, Long> rows = new HashMap<>();
    in(table, touched)
        .groupBy("file")
        .agg(count(lit(1)).as("rows"))
        .collectAsList()
        .forEach(row -> rows.put(row.getAs("file"), row.getAs("rows")));
    return rows;
  }

  private static Dataset<Row> in(Dataset<Row> table, Set<RegionMonth> touched) {
    return table.where(LakeRun.in(touched));
  }

  /** The files of a run, by dataset and source, and those that cannot be deliveries at all. */
  private final class Intake {
    private final Map<CanonicalDataset, Map<SourceDefinition, List<LandingFile>>> files =
        new EnumMap<>(CanonicalDataset.class);
    private final Map<String, String> rejections = new HashMap<>();

    Intake(List<LandingFile> all) {
      Placement placement = new Placement(sources);
      for (LandingFile file : all) {
        Optional<String> rejection = placement.rejection(file);
        if (rejection.isPresent()) {
          rejections.put(file.path(), rejection.get());
        } else {
          SourceDefinition source = sources.source(file.source()).orElseThrow();
          files
              .computeIfAbsent(source.dataset(), d -> new HashMap<>())
              .computeIfAbsent(source, s -> new ArrayList<>())
              .add(file);
        }
      }
    }

    Map<SourceDefinition, List<LandingFile>> of(CanonicalDataset dataset) {
      return files.getOrDefault(dataset, Map.of());
    }

    Optional<String> rejection(LandingFile file) {
      return Optional.ofNullable(rejections.get(file.path()));
    }

    /** The whole deliveries that any such file is part of: duplicates may stand in two files. */
    Map<SourceDefinition, List<LandingFile>> deliveriesWith(
        CanonicalDataset dataset, java.util.function.Predicate<LandingFile> condition) {
      Map<SourceDefinition, List<LandingFile>> found = new HashMap<>();
      of(dataset)
          .forEach(
              (source, list) -> {
                Set<RegionMonth> concerned = new HashSet<>();
                list.stream().filter(condition).forEach(file -> concerned.add(file.regionMonth()));
                if (!concerned.isEmpty()) {
                  found.put(
                      source,
                      list.stream()
                          .filter(file -> concerned.contains(file.regionMonth()))
                          .toList());
                }
              });
      return found;
    }
  }
}
