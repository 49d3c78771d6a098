package se.nollan.booking;

import static org.apache.spark.sql.functions.when;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.statistics.AreaSums;
import se.nollan.statistics.FigureRows;
import se.nollan.statistics.Level;
import se.nollan.statistics.MeasuredMonths;
import se.nollan.statistics.RegisteredUnits;
import se.nollan.statistics.Summed;
import se.nollan.statistics.UnitMonth;

/**
 * Keeps the table of which goals units meet, how far off they are, and how many units meet each.
 */
final class GoalCard {
  /** A goal as the table names it; one that was judged earlier may be no goal any more. */
  private record Named(String goal, String countedIn) implements Comparable<Named> {
    private static final Comparator<Named> ORDER =
        Comparator.comparing(Named::goal).thenComparing(Named::countedIn);

    @Override
    public int compareTo(Named other) {
      return ORDER.compare(this, other);
    }
  }

  private final LakeRun run;
  private final MeasuredMonths months;
  private final Map<Named, AreaSums<Judged>> sums = new TreeMap<>();

  GoalCard(LakeRun run, MeasuredMonths months) {
    this.run = run;
    this.months = months;
  }

  /**
   * Replaces the measured months.
   *
   * @param facts of units, with {@link #columns()} among their columns
   * @param units those that the facts are of
   */
  void replace(List<Row> facts, RegisteredUnits units) {
    for (Row row : facts) {
      units.named(row).ifPresent(unit -> addJudged(row, unit));
    }
    addUntouched();
    Set<String> periods = months.months();
    FigureRows rows = new FigureRows(LakeTable.GOAL_CARD, periods);
    sums.forEach((goal, judged) -> judged.of(periods).forEach(of -> add(rows, goal, of)));
    rows.replace(run);
  }

  private static void add(FigureRows rows, Named goal, Summed<Judged> of) {
    Judged judged = of.sum();
    Optional<Boolean> met =
        of.area().level() == Level.UNIT ? Optional.of(judged.meeting() > 0) : Optional.empty();
    rows.add(
        of, goal.goal(), met, judged.shortBy(), goal.countedIn(), judged.meeting(), judged.units());
  }

  private void addJudged(Row row, UnitMonth unit) {
    for (Goal goal : Goal.ALL) {
      Optional.<Long>ofNullable(row.getAs(goal.id()))
          .map(Judged::one)
          .ifPresent(judged -> of(goal.id(), goal.countedIn()).add(unit, judged));
    }
  }

  /** How far off a unit is from each goal, by the facts; null where that cannot be told. */
  static List<Column> columns() {
    return Goal.ALL.stream()
        .map(goal -> when(goal.judged(), goal.shortBy()).as(goal.id()))
        .toList();
  }

  private AreaSums<Judged> of(String goal, String countedIn) {
    return sums.computeIfAbsent(new Named(goal, countedIn), none -> new AreaSums<>(Judged::plus));
  }

  private void addUntouched() {
    months.untouchedInMonths(
        run,
        LakeTable.GOAL_CARD,
        List.of("goal", "counted_in", "units", "units_meeting", "short_by"),
        row ->
            of(row.getAs("goal"), row.getAs("counted_in"))
                .add(
                    MeasuredMonths.unit(row),
                    new Judged(
                        row.getAs("units"), row.getAs("units_meeting"), row.getAs("short_by"))));
  }
}
