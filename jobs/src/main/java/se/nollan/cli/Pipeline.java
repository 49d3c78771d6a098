package se.nollan.cli;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import se.nollan.contact.Definition;
import se.nollan.ingest.Changes;
import se.nollan.ingest.EventWork;
import se.nollan.ingest.Ingest;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.Pseudonyms;
import se.nollan.ingest.Sources;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.AtTheSameTime;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Tuning;
import se.nollan.model.Region;
import se.nollan.model.RegionMonth;
import se.nollan.progress.Progress;

/** The stages of a run, from deliveries to figures, in one commit to the lake. */
public final class Pipeline {
  private final SparkSession spark;
  private final Lake lake;
  private final Definition definition;
  private final Progress progress;
  private Map<LakeTable, Long> rowsWritten = Map.of();

  public Pipeline(SparkSession spark, Lake lake, Definition definition, Progress progress) {
    this.spark = spark;
    this.lake = lake;
    this.definition = definition;
    this.progress = progress;
  }

  /** How far a run goes. */
  public enum Until {
    INGESTED,
    MEASURED
  }

  /**
   * Reads what changed, and measures it if asked to.
   *
   * @param sources once they have been checked; no delivery is read and no table written before
   */
  public IngestResult ingest(
      Supplier<Sources> sources,
      Pseudonyms pseudonyms,
      Ledger ledger,
      Changes changes,
      Until until) {
    LakeRun run = lake.begin();
    Set<RegionMonth> unmeasured = new TreeSet<>(lake.snapshot().unmeasured());
    unmeasured.addAll(changes.touched());
    Tuning.fit(
        spark,
        changes.files().stream().mapToLong(LandingFile::size).sum()
            + ledger.bytes(
                month -> unmeasured.contains(month) && !changes.touched().contains(month)));
    // What is to be counted is planned while the registers are read.
    Optional<Supplier<Counting>> counting =
        until == Until.MEASURED
            ? Optional.of(AtTheSameTime.begun(() -> counting(run, measurable(changes.touched()))))
            : Optional.empty();
    EventWork.Planned beside =
        (registers, scattered) ->
            counting
                .map(begun -> begun.get().passing())
                .orElse(EventWork.Planned.NOTHING)
                .with(registers, scattered);
    IngestResult result =
        new Ingest(spark, sources.get(), pseudonyms, progress)
            .replace(run, ledger, changes, beside);
    ClosedMonths closed = ClosedMonths.of(lake);
    if (!closed.reopened().isEmpty()) {
      // They are read again now, and like any other from here on.
      closed.without(changes.touched()).writeTo(run);
    }
    Set<RegionMonth> held = ledger.regionMonths();
    held.removeAll(changes.withdrawn());
    countedAll(run, new HashSet<>(held), until == Until.MEASURED ? unmeasured : Set.of());
    if (counting.isPresent()) {
      measure(run, unmeasured, result.ledger(), counting.get().get().counts());
      unmeasured.clear();
    }
    run.commit(definition.toString(), pseudonyms.fingerprint(), unmeasured);
    rowsWritten = run.written();
    return result;
  }

  /** What is counted, and what is done for that with events while they pass. */
  private record Counting(RunCounts counts, EventWork.Planned passing) {}

  private Counting counting(LakeRun run, Set<RegionMonth> touched) {
    RunCounts counts = new RunCounts(spark, run, definition);
    return new Counting(counts, counts.passing(touched));
  }

  /** Measures the region-months whose figures are not as their deliveries. */
  public Set<RegionMonth> measure(Optional<Set<RegionMonth>> again) {
    Set<RegionMonth> wanted = new HashSet<>(lake.snapshot().unmeasured());
    again.ifPresent(wanted::addAll);
    // Of these the rows are gone, and the figures are all there is.
    wanted.removeAll(ClosedMonths.of(lake).erased());
    if (!wanted.isEmpty()) {
      LakeRun run = lake.begin();
      Ledger ledger = Ledger.of(lake);
      Tuning.fit(spark, ledger.bytes(wanted::contains));
      countedAll(run, ledger.regionMonths(), wanted);
      measure(run, wanted, ledger, new RunCounts(spark, run, definition));
      run.commit(definition.toString(), lake.snapshot().keyFingerprint(), Set.of());
      rowsWritten = run.written();
    }
    return wanted;
  }

  /** How many rows the run has written, of the tables of which that is known. */
  Map<LakeTable, Long> rowsWritten() {
    return rowsWritten;
  }

  /** Remembers that no month is left whose figures an older Nollan has counted. */
  private static void countedAll(LakeRun run, Set<RegionMonth> held, Set<RegionMonth> countedNow) {
    held.removeAll(ClosedMonths.of(run).erased());
    if (countedNow.containsAll(held)) {
      run.countedAll(Figures.names());
    }
  }

  private void measure(LakeRun run, Set<RegionMonth> wanted, Ledger ledger, RunCounts counts) {
    Set<RegionMonth> months = measurable(wanted);
    if (!months.isEmpty()) {
      new Measuring(spark, run, definition, progress).measure(months, ledger, counts);
      // What follows is a row in the snapshot, and what people are told.
      Tuning.fit(spark, 0);
    }
  }

  /** A folder that names no region or month holds rejected files only. */
  private static Set<RegionMonth> measurable(Set<RegionMonth> months) {
    Set<RegionMonth> those = new TreeSet<>(months);
    those.removeIf(month -> !measurable(month));
    return those;
  }

  private static boolean measurable(RegionMonth month) {
    return Region.of(month.region()).isPresent()
        && month.period().matches("[0-9]{4}-(0[1-9]|1[0-2])");
  }
}
