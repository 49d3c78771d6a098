package se.nollan.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import se.nollan.booking.SelfBooking;
import se.nollan.contact.ContactOutcomes;
import se.nollan.contact.ContactSources;
import se.nollan.contact.Definition;
import se.nollan.coverage.Coverage;
import se.nollan.ingest.Changes;
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
import se.nollan.register.Registers;
import se.nollan.statistics.Basis;
import se.nollan.statistics.MeasuredMonths;
import se.nollan.statistics.RegisteredUnits;
import se.nollan.statistics.Statistics;
import se.nollan.statistics.UnitMonths;
import se.nollan.statistics.UnitShares;

/** The stages of a run, from deliveries to figures, in one commit to the lake. */
public final class Pipeline {
  private final SparkSession spark;
  private final Lake lake;
  private final Definition definition;
  private final Progress progress;

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

  /** Reads what changed, and measures it if asked to. */
  public IngestResult ingest(
      Sources sources, Pseudonyms pseudonyms, Ledger ledger, Changes changes, Until until) {
    LakeRun run = lake.begin();
    Set<RegionMonth> unmeasured = new TreeSet<>(lake.snapshot().unmeasured());
    unmeasured.addAll(changes.touched());
    Tuning.fit(
        spark,
        changes.files().stream().mapToLong(LandingFile::size).sum()
            + ledger.bytes(
                month -> unmeasured.contains(month) && !changes.touched().contains(month)));
    IngestResult result =
        new Ingest(spark, sources, pseudonyms, progress).replace(run, ledger, changes);
    ClosedMonths closed = ClosedMonths.of(lake);
    if (!closed.reopened().isEmpty()) {
      // They are read again now, and like any other from here on.
      closed.without(changes.touched()).writeTo(run, spark);
    }
    Set<RegionMonth> others = ledger.regionMonths();
    others.removeAll(changes.withdrawn());
    countedAll(run, others, until == Until.MEASURED ? unmeasured : Set.of());
    if (until == Until.MEASURED) {
      measure(run, unmeasured);
      unmeasured.clear();
    }
    run.commit(definition.toString(), pseudonyms.fingerprint(), unmeasured);
    return result;
  }

  /** Measures the region-months whose figures are not as their deliveries. */
  public Set<RegionMonth> measure(Optional<Set<RegionMonth>> again) {
    Set<RegionMonth> wanted = new HashSet<>(lake.snapshot().unmeasured());
    again.ifPresent(wanted::addAll);
    // Of these the rows are gone, and the figures are all there is.
    wanted.removeAll(ClosedMonths.of(lake).erased());
    if (!wanted.isEmpty()) {
      LakeRun run = lake.begin();
      Tuning.fit(spark, Ledger.of(lake).bytes(wanted::contains));
      countedAll(run, Ledger.of(lake).regionMonths(), wanted);
      measure(run, wanted);
      run.commit(definition.toString(), lake.snapshot().keyFingerprint(), Set.of());
    }
    return wanted;
  }

  /** Remembers that no month is left whose figures an older Nollan has counted. */
  private static void countedAll(LakeRun run, Set<RegionMonth> held, Set<RegionMonth> countedNow) {
    held.removeAll(ClosedMonths.of(run).erased());
    if (countedNow.containsAll(held)) {
      run.countedAll(Figures.names());
    }
  }

  private void measure(LakeRun run, Set<RegionMonth> wanted) {
    Set<RegionMonth> months = new TreeSet<>(wanted);
    // A folder that names no region or month holds rejected files only.
    months.removeIf(month -> !measurable(month));
    if (months.isEmpty()) {
      return;
    }
    // What a month says of the month before changes with it: the next one is summed again, too.
    Set<RegionMonth> reached = new TreeSet<>(months);
    months.forEach(month -> reached.add(month.next()));
    reached.removeAll(ClosedMonths.of(run).erased());
    Registers registers =
        Tuning.small(
            spark,
            () ->
                Registers.of(
                    spark,
                    in(run, LakeTable.UNIT, reached),
                    in(run, LakeTable.PHONE_LINE, months)));
    Set<RegionMonth> summed = new TreeSet<>(months);
    summed.addAll(registers.regionMonths());
    List<MeasuredMonths> years = new MeasuredMonths(summed).byYear();
    RegisteredUnits units = RegisteredUnits.of(registers.units());
    UnitShares counted = new UnitShares();
    progress.stage("deciding outcomes, summing bookings");
    AtTheSameTime.all(
        () -> decide(run, registers, months),
        () ->
            years.forEach(year -> counted.add(new SelfBooking(spark, run, year, units).replace())));
    progress.stage("summing contacts");
    years.forEach(year -> sum(run, year, units, counted));
    progress.stage("seeing who delivered");
    new Coverage(spark, run, months)
        .replace(
            registers.units().where(LakeRun.in(months)),
            registers.lines().where(LakeRun.in(months)));
    // What follows is a row in the snapshot, and what people are told.
    Tuning.fit(spark, 0);
  }

  private void decide(LakeRun run, Registers registers, Set<RegionMonth> months) {
    ContactSources sources =
        new ContactSources(
            in(run, LakeTable.PHONE_CONTACT, months),
            in(run, LakeTable.CHAT_CASE, months),
            registers.lines(),
            registers.units(),
            months);
    run.replace(LakeTable.CONTACT_OUTCOME, new ContactOutcomes(definition).of(sources), months);
  }

  private void sum(LakeRun run, MeasuredMonths year, RegisteredUnits units, UnitShares booked) {
    UnitShares counted = booked.of(year);
    counted.add(
        UnitMonths.over(Basis.CONTACTS).of(year.of(run, LakeTable.CONTACT_OUTCOME), units::named));
    new Statistics(run, year).replace(counted, definition.toString());
  }

  private static boolean measurable(RegionMonth month) {
    return Region.of(month.region()).isPresent()
        && month.period().matches("[0-9]{4}-(0[1-9]|1[0-2])");
  }

  private static Dataset<Row> in(LakeRun run, LakeTable table, Set<RegionMonth> months) {
    return run.table(table).where(LakeRun.in(months));
  }
}
