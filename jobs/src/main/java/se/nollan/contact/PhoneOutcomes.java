package se.nollan.contact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Decides for every call whether it counts: first by the rules, then one row for each caller, unit
 * and day (p. 8 and 11: unika ärenden).
 */
final class PhoneOutcomes {
  private static final Column VOICEMAIL = col("channel").equalTo("voicemail");

  private final Definition definition;

  PhoneOutcomes(Definition definition) {
    this.definition = definition;
  }

  /** Takes what {@link PhoneRows} gives. */
  Dataset<Row> of(Dataset<Row> rows) {
    Dataset<Row> settled =
        rows.select(
            col("region"),
            col("source"),
            col("period"),
            col("contact_id"),
            col("counted"),
            col("day"),
            col("caller"),
            col("arrived_at"),
            contactAt().as("contact_at"),
            Settled.by(PhoneRules.of(definition)).as("settled"),
            isCase().as("is_case"),
            hit().as("hit"),
            missed().as("missed"));
    // Nobody else's rows matter to a row that is settled or has no number: so it is not sorted.
    Column alone = col("settled").isNotNull().or(col("caller").isNull());
    return single(settled.where(alone)).unionByName(ofCallers(settled.where(not(alone))));
  }

  private static Dataset<Row> single(Dataset<Row> rows) {
    Column decided = when(col("hit"), lit(Reason.CONTACT_SAME_DAY.name())).otherwise(col("missed"));
    return outcomes(rows, coalesce(col("settled"), decided));
  }

  private Dataset<Row> ofCallers(Dataset<Row> rows) {
    Dataset<Row> ranked =
        // A region's month stays together, so that it is written as one file.
        rows.repartition(col("region"), col("period"))
            .withColumn("rank", row_number().over(inOrder()))
            .withColumn("cases", sum(col("is_case").cast(DataTypes.IntegerType)).over(together()))
            .withColumn("decider_hit", first(col("hit")).over(inOrder()))
            .withColumn("decider_at", first(col("contact_at")).over(inOrder()));
    return outcomes(ranked, decided());
  }

  private static Dataset<Row> outcomes(Dataset<Row> rows, Column reason) {
    return rows.select(
        lit("phone_contact").as("dataset"),
        col("region"),
        col("source"),
        col("period"),
        col("contact_id"),
        reason.as("reason"),
        col("counted").as("unit_id"),
        col("day"));
  }

  /** A case: in an open queue, with a callback or a place in the queue. */
  private static Column isCase() {
    Column made = col("queue_state").equalTo("open").and(col("case_kind").isNotNull());
    // Where no rule leaves voicemail out, before 1.2, it is a case whatever else it says.
    return VOICEMAIL.or(made);
  }

  /** Answered on its own day; one attempt to call back is enough since 1.3. */
  private Column hit() {
    Column sameDay =
        col("answered_at").isNotNull().and(to_date(col("answered_at")).equalTo(col("day")));
    Column replied =
        definition.since(Version.V1_3)
            ? lit(true)
            : col("patient_replied").isNull().or(col("patient_replied"));
    return VOICEMAIL.or(isCase().and(sameDay).and(replied));
  }

  private static Column contactAt() {
    return when(VOICEMAIL, col("arrived_at")).otherwise(col("answered_at"));
  }

  /** A caller's rows of a unit and day. The number comes first: what is sorted differs by it. */
  private static WindowSpec together() {
    return Window.partitionBy(
        col("caller"), col("day"), col("counted"), col("region"), col("period"));
  }

  /** The first answered case, else the first case, else the first row. */
  private static WindowSpec inOrder() {
    Column kind = when(col("hit"), lit(0)).when(col("is_case"), lit(1)).otherwise(lit(2));
    return together().orderBy(kind, col("arrived_at"), col("source"), col("contact_id"));
  }

  private Column decided() {
    Column answered = lit(Reason.CONTACT_SAME_DAY.name());
    Column absorbed = lit(Reason.SAME_CALLER_SAME_DAY.name());
    Column decides = col("rank").equalTo(1);
    if (definition.has(Variant.EVERY_CASE)) {
      decides = col("is_case").or(decides);
    }
    Column reason = when(decides.and(col("hit")), answered).when(decides, col("missed"));
    if (definition.has(Variant.ONLY_LATER_CALLS_ABSORBED)) {
      Column firstWithoutCase = not(col("is_case")).and(col("rank").equalTo(col("cases").plus(1)));
      Column before = col("arrived_at").lt(col("decider_at"));
      reason = reason.when(firstWithoutCase.and(col("decider_hit")).and(before), col("missed"));
    }
    return reason.otherwise(absorbed);
  }

  private static Column missed() {
    Column waiting = col("case_kind").equalTo("queue").and(col("answered_at").isNull());
    return when(col("is_case").and(waiting), lit(Reason.ABANDONED_IN_QUEUE.name()))
        .when(col("is_case"), lit(Reason.NOT_ANSWERED_SAME_DAY.name()))
        .when(col("queue_state").equalTo("full"), lit(Reason.QUEUE_FULL.name()))
        .otherwise(lit(Reason.QUEUE_CLOSED.name()));
  }
}
