package se.nollan.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;

/**
 * Keeps the statistic table: only the periods that measured region-months are part of are summed.
 */
public final class Statistics {
  /** A year's mean of months wants this many months with a value. */
  private static final int MONTHS_FOR_A_MEAN = 10;

  private final LakeRun run;
  private final MeasuredMonths months;

  public Statistics(LakeRun run, MeasuredMonths months) {
    this.run = run;
    this.months = months;
  }

  /**
   * Replaces the measured months and their years.
   *
   * @param counted of the measured region-months, all measures
   */
  public void replace(UnitShares counted, String definition) {
    Map<String, AreaSums<Share>> sums = new TreeMap<>();
    counted
        .all()
        .forEach(
            (unit, shares) ->
                shares.forEach((measure, share) -> of(measure, sums).add(unit, share)));
    addUntouched(sums);
    Set<String> periods = months.periods();
    FigureRows rows = new FigureRows(LakeTable.STATISTIC, periods);
    sums.forEach(
        (measure, shares) ->
            shares.of(periods).forEach(share -> add(rows, measure, share, definition)));
    rows.replace(run);
  }

  private static AreaSums<Share> of(String measure, Map<String, AreaSums<Share>> sums) {
    return sums.computeIfAbsent(measure, none -> new AreaSums<>(Share::plus));
  }

  private static void add(FigureRows rows, String measure, Summed<Share> of, String definition) {
    Share share = of.sum();
    Wilson interval = Wilson.of(share.numerator(), share.denominator());
    rows.add(
        of,
        measure,
        share.numerator(),
        share.denominator(),
        share.value(),
        interval.low(),
        interval.high(),
        of.periodKind().equals("year") ? meanOfMonths(of.months()) : Optional.empty(),
        definition);
  }

  /** Rates are never averaged but here: it is published so (Kolada N79179). */
  static Optional<Double> meanOfMonths(List<Share> months) {
    return months.size() < MONTHS_FOR_A_MEAN
        ? Optional.empty()
        : Optional.of(months.stream().mapToDouble(Share::value).sum() / months.size());
  }

  /** What the table says of the units of other region-months in the same years: it adds up. */
  private void addUntouched(Map<String, AreaSums<Share>> sums) {
    months.untouched(
        run,
        LakeTable.STATISTIC,
        List.of("measure", "numerator", "denominator"),
        row -> {
          Share share = new Share(row.getAs("numerator"), row.getAs("denominator"));
          of(row.getAs("measure"), sums).add(MeasuredMonths.unit(row), share);
        });
  }
}
