package se.nollan.contact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
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
    Dataset<Row> ranked =
        rows.withColumn("settled", Settled.by(ChatRules.of(definition)))
            .withColumn("hit", started)
            .withColumn("rank", row_number().over(inOrder()));
    Column reason =
        when(col("settled").isNotNull(), col("settled"))
            .when(col("rank").gt(1), lit(Reason.SAME_PATIENT_SAME_DAY.name()))
            .when(col("hit"), lit(Reason.CONTACT_SAME_DAY.name()))
            .otherwise(lit(Reason.NOT_STARTED_SAME_DAY.name()));
    return ranked.select(
        lit("chat_case").as("dataset"),
        col("region"),
        col("source"),
        col("period"),
        col("case_id").as("contact_id"),
        reason.as("reason"),
        col("counted").as("unit_id"),
        col("day"));
  }

  private static WindowSpec inOrder() {
    Column alone = when(col("settled").isNotNull(), concat_ws("/", col("source"), col("case_id")));
    Column kind = when(col("hit"), lit(0)).otherwise(lit(1));
    return Window.partitionBy(
            col("region"),
            col("counted"),
            col("day"),
            col("patient_id"),
            col("health_issue"),
            alone)
        .orderBy(kind, col("queued_at"), col("source"), col("case_id"));
  }
}
