package se.nollan.booking;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.statistics.Areas;
import se.nollan.statistics.MeasuredMonths;

/**
 * Keeps the table of which goals units meet, how far off they are, and how many units meet each.
 */
final class GoalCard {
  private final LakeRun run;
  private final MeasuredMonths months;

  GoalCard(LakeRun run, MeasuredMonths months) {
    this.run = run;
    this.months = months;
  }

  /**
   * Replaces the measured months.
   *
   * @param facts as {@link UnitFacts} gives them
   * @param units the units of the same region-months
   */
  void replace(Dataset<Row> facts, Dataset<Row> units) {
    Dataset<Row> unitMonths = Areas.byGroup(judged(facts), units).unionByName(untouched());
    Dataset<Row> rows =
        Areas.byLevel(unitMonths)
            .groupBy("level", "area", "region", "unit_group", "period", "goal", "counted_in")
            .agg(
                max("area_name").as("area_name"),
                sum("units").as("units"),
                sum("units_meeting").as("units_meeting"),
                sum("short_by").as("short_by"))
            .withColumn("period_kind", lit("month"))
            .withColumn("met", when(col("level").equalTo("unit"), col("units_meeting").gt(0)))
            .coalesce(1);
    run.replacePeriods(LakeTable.GOAL_CARD, rows, months.months());
  }

  private static Dataset<Row> judged(Dataset<Row> facts) {
    Column[] goals =
        Goal.ALL.stream()
            .map(
                goal ->
                    when(
                        goal.judged(),
                        struct(
                            lit(goal.id()).as("goal"),
                            goal.shortBy().as("short_by"),
                            lit(goal.countedIn()).as("counted_in"))))
            .toArray(Column[]::new);
    return facts
        .select(col("region"), col("period"), col("unit_id"), explode(array(goals)).as("judged"))
        .where(col("judged").isNotNull())
        .select("region", "period", "unit_id", "judged.*")
        .withColumn("units", lit(1L))
        .withColumn("units_meeting", when(col("short_by").equalTo(0), 1L).otherwise(0L));
  }

  private Dataset<Row> untouched() {
    return months
        .untouched(run, LakeTable.GOAL_CARD)
        .where(col("period").isin(months.months().toArray()))
        .select(
            "region",
            "period",
            "area",
            "area_name",
            "unit_group",
            "goal",
            "short_by",
            "counted_in",
            "units",
            "units_meeting");
  }
}
