package se.nollan.upkeep;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import se.nollan.ingest.Ledger;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.model.RegionMonth;

/** Closes region-months for deliveries, and opens them again. */
public final class Archive {
  private final SparkSession spark;
  private final Lake lake;

  public Archive(SparkSession spark, Lake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /**
   * Closes what the lake holds of months before another. A region that delivered nothing of such a
   * month is closed for it, too.
   *
   * @param period the first month that stays open, {@code yyyy-MM}
   * @return what was not closed before
   */
  public Set<RegionMonth> close(String period, Predicate<String> regions) {
    ClosedMonths before = ClosedMonths.of(lake);
    Set<RegionMonth> held = Months.before(Ledger.of(lake).regionMonths(), period);
    Set<RegionMonth> closing = Months.ofAllRegions(held);
    closing.addAll(held);
    closing.removeIf(month -> !regions.test(month.region()));
    closing.removeAll(before.closed());
    if (!closing.isEmpty()) {
      commit(before.archived(closing, lake.snapshot().keyFingerprint()));
    }
    return closing;
  }

  /**
   * Opens what is closed. What the lake holds of it is read again by the next run.
   *
   * @return what is open now, and was not before
   */
  public Set<RegionMonth> reopen(Predicate<RegionMonth> months) {
    ClosedMonths before = ClosedMonths.of(lake);
    Set<RegionMonth> opening = new TreeSet<>(before.closed());
    opening.removeIf(months.negate());
    if (!opening.isEmpty()) {
      Set<RegionMonth> nothingHeld = new TreeSet<>(opening);
      nothingHeld.removeAll(Ledger.of(lake).regionMonths());
      commit(before.reopened(opening).without(nothingHeld));
    }
    return opening;
  }

  private void commit(ClosedMonths next) {
    LakeRun run = lake.begin();
    next.writeTo(run);
    run.commit();
  }
}
