package se.nollan.contact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Decides for every chat case whether it counts: first by the rules, then one case for each
 * patient, health issue, unit and day (p. 8 and 14: unik kontakt per hälsoproblem och individ).
 */
final class ChatOutcomes {
  private final Definition definition;

  ChatOutcomes(Definition definition) {
    this.definition = definition;
  }

  /** Takes what {@link ChatRows} gives. */
  Dataset<Row> of(Dataset<Row> rows) {
    Column started =
        col("started_at").isNotNull().and(to_date(col("started_at")).equalTo(col("day")));
    Dataset<Row> decided =
        rows.select(
            col("region"),
            col("source"),
            col("period"),
            col("case_id"),
            col("counted"),
            col("day"),
            col("patient_id"),
            col("health_issue"),
            col("queued_at"),
            Settled.by(ChatRules.of(definition)).as("settled"),
            started.as("hit"));
    Dataset<Row> settled = decided.where(col("settled").isNotNull());
    Dataset<Row> ranked =
        decided.where(col("settled").isNull()).withColumn("rank", row_number().over(inOrder()));
    Column reason =
        when(col("rank").gt(1), lit(Reason.SAME_PATIENT_SAME_DAY.name()))
            .when(col("hit"), lit(Reason.CONTACT_SAME_DAY.name()))
            .otherwise(lit(Reason.NOT_STARTED_SAME_DAY.name()));
    return outcomes(settled, col("settled")).unionByName(outcomes(ranked, reason));
  }

  private static Dataset<Row> outcomes(Dataset<Row> rows, Column reason) {
    return rows.select(
        lit("chat_case").as("dataset"),
        col("region"),
        col("source"),
        col("period"),
        col("case_id").as("contact_id"),
        reason.as("reason"),
        col("counted").as("unit_id"),
        col("day"));
  }

  /** The patient comes first: what is sorted differs by it. */
  private static WindowSpec inOrder() {
    Column kind = when(col("hit"), lit(0)).otherwise(lit(1));
    return Window.partitionBy(
            col("patient_id"),
            col("health_issue"),
            col("day"),
            col("counted"),
            col("region"),
            col("period"))
        .orderBy(kind, col("queued_at"), col("source"), col("case_id"));
  }
}
