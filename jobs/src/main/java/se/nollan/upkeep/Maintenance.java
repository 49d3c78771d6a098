package se.nollan.upkeep;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.SparkSession;
import se.nollan.ingest.Ledger;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Vacuum;
import se.nollan.model.RegionMonth;
import se.nollan.progress.Progress;
import se.nollan.store.KeptFolders.Standing;

/**
 * Erases personal data that is older than its retention, makes small files fewer, and clears away
 * what no longer serves. First the lake's newest snapshot comes to hold what it is to hold; only
 * then files are removed. If it is cut off, what is left to do is seen by the next one.
 */
public final class Maintenance {
  private final SparkSession spark;
  private final Lake lake;
  private final Retention retention;
  private final Progress progress;

  public Maintenance(SparkSession spark, Lake lake, Retention retention, Progress progress) {
    this.spark = spark;
    this.lake = lake;
    this.retention = retention;
    this.progress = progress;
  }

  /**
   * What is to be done.
   *
   * @param erase region-months whose rows of persons are to be erased
   * @param unmeasured older ones that are not measured yet, and stay until they are
   * @param rows the rows to be erased, by table
   * @param erasing the files that hold them now
   * @param small files that are smaller than they need be
   * @param unused files that no longer serve
   * @param runs snapshots whose files do not all serve any more
   * @param abandoned folders of publications that were never finished
   */
  public record Plan(
      Set<RegionMonth> erase,
      Set<RegionMonth> unmeasured,
      Map<LakeTable, Long> rows,
      Vacuum.Size erasing,
      Vacuum.Size small,
      Vacuum.Size unused,
      long runs,
      List<Standing> abandoned) {
    private boolean removes() {
      return unused.files() > 0 || runs > 0 || !abandoned.isEmpty();
    }
  }

  /** What is to be done today, by the calendar of Sweden; nothing is changed. */
  public Plan plan(LocalDate today) {
    progress.stage("looking for what no longer serves");
    Set<RegionMonth> erase = new TreeSet<>();
    Set<RegionMonth> unmeasured = new TreeSet<>();
    retention
        .firstKept(today)
        .ifPresent(
            first ->
                Months.before(Ledger.of(lake).regionMonths(), first.toString())
                    .forEach(
                        month ->
                            (lake.snapshot().unmeasured().contains(month) ? unmeasured : erase)
                                .add(month)));
    Set<RegionMonth> erased = ClosedMonths.of(lake).erased();
    erase.removeAll(erased);
    Vacuum vacuum = vacuum();
    return new Plan(
        erase,
        unmeasured,
        rows(erase),
        vacuum.held(erase),
        vacuum.small(),
        vacuum.unused(erased).size(),
        vacuum.runsToForget(),
        new AbandonedPublications(lake).writtenBefore(since()));
  }

  private Map<LakeTable, Long> rows(Set<RegionMonth> months) {
    Map<LakeTable, Long> rows = new EnumMap<>(LakeTable.class);
    if (!months.isEmpty()) {
      ofPersons()
          .forEach(table -> rows.put(table, lake.table(table).where(LakeRun.in(months)).count()));
    }
    return rows;
  }

  private static List<LakeTable> ofPersons() {
    return Arrays.stream(LakeTable.values()).filter(LakeTable::ofPersons).toList();
  }

  /** As of now: what was the newest a moment ago is not any more. */
  private Vacuum vacuum() {
    return Vacuum.of(lake, since());
  }

  private Instant since() {
    return Instant.now().minus(retention.versions());
  }

  /**
   * Does it.
   *
   * @return the files that were removed
   * @throws se.nollan.lake.AnotherRunException if another run finished in between
   */
  public Vacuum.Size carryOut(Plan plan) {
    LakeRun run = lake.begin();
    if (!plan.erase().isEmpty()) {
      progress.stage("erasing " + plan.erase().size() + " region-months");
      erase(run, plan.erase());
    }
    for (LakeTable table : LakeTable.values()) {
      if (table != LakeTable.SNAPSHOT) {
        progress.stage("compacting " + table.id());
        run.compact(table);
      }
    }
    // Whatever is removed from here on: a run that slept meanwhile cannot finish any more.
    if (run.changed() || plan.removes()) {
      progress.stage("finishing");
      run.commit();
    }
    progress.stage("forgetting old versions");
    vacuum().trim();
    progress.stage("removing files");
    Vacuum vacuum = vacuum();
    Vacuum.Unused unused = vacuum.unused(ClosedMonths.of(lake).erased());
    vacuum.remove(unused);
    new AbandonedPublications(lake).remove(plan.abandoned());
    return unused.size();
  }

  private void erase(LakeRun run, Set<RegionMonth> months) {
    for (LakeTable table : ofPersons()) {
      run.remove(table, months);
    }
    ClosedMonths closed = ClosedMonths.of(lake);
    // A region that delivered nothing of these months must not come to have rows of them later.
    Set<RegionMonth> all = Months.ofAllRegions(months);
    all.removeAll(Ledger.of(lake).regionMonths());
    all.removeAll(closed.erased());
    all.addAll(months);
    closed.erased(all).writeTo(run);
  }
}
