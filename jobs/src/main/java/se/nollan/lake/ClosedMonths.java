package se.nollan.lake;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import se.nollan.model.RegionMonth;

/**
 * The region-months that the owner has closed: no delivery changes them, and they stay when their
 * files go. Those whose personal data is erased are closed as well, since nothing is left to read
 * them from. Immutable.
 */
public final class ClosedMonths {
  private final Map<RegionMonth, ClosedMonth> byMonth;

  private ClosedMonths(Map<RegionMonth, ClosedMonth> byMonth) {
    this.byMonth = byMonth;
  }

  /** None at all. */
  public static ClosedMonths none() {
    return new ClosedMonths(Map.of());
  }

  /** Those of a lake's newest snapshot. */
  public static ClosedMonths of(Lake lake) {
    return of(lake.here(LakeTable.CLOSED_MONTH));
  }

  /** Those that a run has left so far. */
  public static ClosedMonths of(LakeRun run) {
    return of(run.here(LakeTable.CLOSED_MONTH));
  }

  private static ClosedMonths of(RowsHere rows) {
    TreeMap<RegionMonth, ClosedMonth> months = new TreeMap<>();
    rows.rows().stream()
        .map(ClosedMonths::closedMonth)
        .forEach(closed -> months.put(closed.month(), closed));
    return new ClosedMonths(months);
  }

  /** All of them, also the reopened ones, in order. */
  public List<ClosedMonth> all() {
    return List.copyOf(byMonth.values());
  }

  /** Those that a run leaves alone. */
  public Set<RegionMonth> closed() {
    return where(closed -> !closed.reopened());
  }

  /** Those that the next run reads again. */
  public Set<RegionMonth> reopened() {
    return where(ClosedMonth::reopened);
  }

  /** Those whose rows of persons are gone: nothing can be counted anew. */
  public Set<RegionMonth> erased() {
    return where(closed -> closed.state() == ClosedMonth.State.ERASED);
  }

  /** The closed ones whose pseudonyms were made with another key than that. */
  public Set<RegionMonth> underOtherKeyThan(String fingerprint) {
    return where(
        closed ->
            closed.state() == ClosedMonth.State.ARCHIVED
                && !closed.reopened()
                && !closed.keyFingerprint().equals(fingerprint));
  }

  private Set<RegionMonth> where(Predicate<ClosedMonth> condition) {
    return byMonth.values().stream()
        .filter(condition)
        .map(ClosedMonth::month)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With these closed, too. What is erased stays so. */
  public ClosedMonths archived(Collection<RegionMonth> months, String keyFingerprint) {
    return with(
        months,
        new ClosedMonth.Facts(ClosedMonth.State.ARCHIVED, Instant.now(), keyFingerprint),
        (before, now) -> before.closedAgain());
  }

  /** With these erased. */
  public ClosedMonths erased(Collection<RegionMonth> months) {
    return with(
        months,
        new ClosedMonth.Facts(ClosedMonth.State.ERASED, Instant.now(), ""),
        (before, now) -> now);
  }

  /** With these, as far as they are closed, to be read again by the next run. */
  public ClosedMonths reopened(Collection<RegionMonth> months) {
    TreeMap<RegionMonth, ClosedMonth> next = new TreeMap<>(byMonth);
    months.forEach(month -> next.computeIfPresent(month, (m, closed) -> closed.openedAgain()));
    return new ClosedMonths(next);
  }

  /** Without these: they are like any other. */
  public ClosedMonths without(Collection<RegionMonth> months) {
    TreeMap<RegionMonth, ClosedMonth> next = new TreeMap<>(byMonth);
    next.keySet().removeAll(months);
    return new ClosedMonths(next);
  }

  private ClosedMonths with(
      Collection<RegionMonth> months,
      ClosedMonth.Facts facts,
      BinaryOperator<ClosedMonth> ifThere) {
    TreeMap<RegionMonth, ClosedMonth> next = new TreeMap<>(byMonth);
    months.forEach(month -> next.merge(month, facts.of(month), ifThere));
    return new ClosedMonths(next);
  }

  /** Makes these the lake's, once the run commits. */
  public void writeTo(LakeRun run) {
    run.replaceAll(
        LakeTable.CLOSED_MONTH, byMonth.values().stream().map(ClosedMonths::row).toList());
  }

  private static Row row(ClosedMonth closed) {
    return RowFactory.create(
        closed.month().region(),
        closed.month().period(),
        closed.state().name(),
        closed.reopened(),
        Timestamp.from(closed.since()),
        closed.keyFingerprint());
  }

  private static ClosedMonth closedMonth(Row row) {
    return new ClosedMonth(
        new RegionMonth(row.getAs("region"), row.getAs("period")),
        ClosedMonth.State.valueOf(row.getAs("state")),
        row.getAs("reopened"),
        row.<Timestamp>getAs("since").toInstant(),
        row.getAs("key_fingerprint"));
  }
}
