package se.nollan.contact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.Map;
import org.apache.spark.sql.Column;

/** What is asked of every chat case, to decide whether it counts: by the rules, then by patient. */
final class ChatOutcomes {
  private final Definition definition;

  ChatOutcomes(Definition definition) {
    this.definition = definition;
  }

  /** The columns of {@link Asked}, worked out of what {@link ChatRows} gives. */
  Column[] columns() {
    Column started =
        col("started_at").isNotNull().and(to_date(col("started_at")).equalTo(col("day")));
    return Asked.columns(
        Map.ofEntries(
            Map.entry("contact_id", col("case_id")),
            Map.entry("day", col("day")),
            Map.entry("settled", Settled.by(ChatRules.of(definition))),
            Map.entry("hit", coalesce(started, lit(false))),
            Map.entry("is_case", lit(true)),
            Map.entry("missed", Reason.NOT_STARTED_SAME_DAY.column()),
            Map.entry("person", col("patient_id")),
            Map.entry("issue", col("health_issue")),
            Map.entry("at", unix_micros(col("queued_at"))),
            Map.entry("contact_at", unix_micros(col("started_at")))));
  }
}
