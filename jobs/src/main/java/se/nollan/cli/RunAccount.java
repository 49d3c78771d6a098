package se.nollan.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import se.nollan.contact.Definition;
import se.nollan.ingest.Changes;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Ledger;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Snapshot;
import se.nollan.lake.Software;
import se.nollan.model.RegionMonth;
import se.nollan.progress.StageTimes;
import se.nollan.summary.RunSummary;

/** Hears what a run comes upon, from its begin to its end, and makes its summary of it. */
final class RunAccount {
  private final String id = UUID.randomUUID().toString();
  private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final StageTimes stages = new StageTimes();
  private final String command;
  private final String lakeUri;
  private final Optional<String> landing;
  private final boolean wanted;

  private Optional<Lake> lake = Optional.empty();
  private Optional<Snapshot> before = Optional.empty();
  private Optional<Definition> definition = Optional.empty();
  private RunSummary.Result result =
      new RunSummary.Result(RunSummary.Status.RUNNING, Optional.empty(), Optional.empty());
  private RunSummary.Delivered delivered = DeliveredFiles.NONE;
  private List<RunTrace.Read> filesRead = List.of();
  private Set<LakeTable> tablesRead = Set.of();
  private Map<LakeTable, Long> rowsWritten = Map.of();
  private Set<RegionMonth> touched = Set.of();
  private Set<RegionMonth> withdrawn = Set.of();
  private Set<RegionMonth> measured = Set.of();
  private List<RunSummary.Contacts> contacts = List.of();
  private List<Row> figures = List.of();
  private Optional<Lacking> lacking = Optional.empty();

  /** Of a run that begins now. */
  RunAccount(String command, String lake, Optional<String> landing, boolean wanted) {
    this.command = command;
    this.lakeUri = lake;
    this.landing = landing;
    this.wanted = wanted;
  }

  /** Lets structured logs say which run it is; see {@code conf/log4j2.properties}. */
  void nameInLogs() {
    System.setProperty("nollan.run.id", id);
    System.setProperty("nollan.run.command", command);
    System.setProperty("nollan.run.lake", lakeUri);
  }

  /** Whether somebody wants the summary: what costs a Spark job is not done for nobody. */
  boolean wanted() {
    return wanted;
  }

  /** Hears of stages. */
  StageTimes stages() {
    return stages;
  }

  void opened(Lake opened, Definition keptUnder) {
    opened(opened);
    definition = Optional.of(keptUnder);
  }

  /** The lake of a run that neither reads deliveries nor measures. */
  void opened(Lake opened) {
    lake = Optional.of(opened);
    before = Optional.of(opened.snapshot());
  }

  /** What is about to be read of the landing; how many rows that is shows later. */
  void reading(Changes changes) {
    filesRead =
        changes.files().stream()
            .map(file -> new RunTrace.Read(file, OptionalLong.empty()))
            .toList();
  }

  /** Tables of the lake that are about to be read. */
  void reading(Set<LakeTable> tables) {
    tablesRead = tables;
  }

  /** How many rows were written to tables, as far as that is known. */
  void wrote(Map<LakeTable, Long> rows) {
    rowsWritten = rows;
  }

  /** What is to be replaced. */
  void planned(Changes changes) {
    touched = changes.touched();
    withdrawn = changes.withdrawn();
  }

  /** What was read, in place of what the ledger held until then. */
  void read(Ledger until, Changes changes, IngestResult found) {
    planned(changes);
    delivered = DeliveredFiles.of(until, changes, found);
    filesRead =
        found.files().stream()
            .map(each -> new RunTrace.Read(each.file(), OptionalLong.of(each.rows().read())))
            .toList();
  }

  /** What was measured. */
  void measured(Set<RegionMonth> months) {
    measured = months;
  }

  /** What the lake holds at the end of the run. */
  void holds(Ledger ledger) {
    delivered = DeliveredFiles.with(delivered, ledger);
    if (wanted && !measured.isEmpty()) {
      contacts = ContactBalance.of(lake.orElseThrow(), ledger, measured);
    }
  }

  /** The figures at the end of the run, and what the newest of them lack. */
  void figures(List<Row> ofTheNation, Optional<Lacking> ofTheNewest) {
    figures = ofTheNation;
    lacking = ofTheNewest;
  }

  /** It is done. */
  void ended(RunSummary.Status status, int exitCode) {
    result = new RunSummary.Result(status, Optional.of(exitCode), Optional.empty());
  }

  /** It came to grief. */
  void failed(Throwable thrown) {
    Failure failure = Failure.of(thrown);
    result =
        new RunSummary.Result(
            RunSummary.Status.valueOf(failure.name()),
            Optional.of(failure.exitCode()),
            Optional.of(Failure.message(thrown)));
  }

  String id() {
    return id;
  }

  Instant startedAt() {
    return startedAt;
  }

  String command() {
    return command;
  }

  String lake() {
    return lakeUri;
  }

  /** What it has read and written by now. */
  RunTrace trace() {
    return new RunTrace(before, lake.map(Lake::snapshot), filesRead, tablesRead, rowsWritten);
  }

  /** What is known by now. */
  RunSummary summary() {
    Optional<Snapshot> after = lake.map(Lake::snapshot);
    return new RunSummary(
        RunSummary.SCHEMA_VERSION,
        new RunSummary.Run(
            id,
            command,
            Software.version(),
            lakeUri,
            landing,
            definition.map(Definition::toString),
            after.map(Snapshot::run).filter(run -> run > before.orElseThrow().run())),
        result,
        time(),
        stages.all().stream()
            .map(s -> new RunSummary.Stage(s.name(), millis(s.began()), seconds(s.took())))
            .toList(),
        delivered,
        new RunSummary.RegionMonths(sorted(touched), sorted(withdrawn), sorted(measured)),
        contacts,
        tables(after),
        lacking.map(Lacking::gaps),
        measuredFigures());
  }

  private RunSummary.Time time() {
    if (result.exitCode().isEmpty()) {
      return new RunSummary.Time(startedAt, Optional.empty(), Optional.empty());
    }
    Instant now = millis(Instant.now());
    return new RunSummary.Time(
        startedAt, Optional.of(now), Optional.of(seconds(Duration.between(startedAt, now))));
  }

  private List<RunSummary.TableVersions> tables(Optional<Snapshot> after) {
    return Stream.of(LakeTable.values())
        .map(
            table -> {
              Optional<Long> was = before.flatMap(snapshot -> snapshot.version(table));
              Optional<Long> is = after.flatMap(snapshot -> snapshot.version(table));
              return new RunSummary.TableVersions(table.id(), was, is, !was.equals(is));
            })
        .filter(table -> table.after().isPresent())
        .toList();
  }

  private List<RunSummary.Figure> measuredFigures() {
    List<String> periods = measured.stream().map(RegionMonth::period).distinct().toList();
    return figures.stream()
        .filter(row -> periods.contains(row.<String>getAs("period")))
        .map(
            row ->
                new RunSummary.Figure(
                    row.getAs("measure"),
                    row.getAs("period"),
                    row.getAs("numerator"),
                    row.getAs("denominator"),
                    Optional.ofNullable(row.getAs("value")),
                    Optional.ofNullable(row.getAs("ci_low")),
                    Optional.ofNullable(row.getAs("ci_high"))))
        .toList();
  }

  private static List<RegionMonth> sorted(Collection<RegionMonth> months) {
    return months.stream().sorted().toList();
  }

  private static Instant millis(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  private static double seconds(Duration time) {
    // The clock may have been set back meanwhile.
    return Math.max(0, time.toMillis()) / 1000.0;
  }
}
