package se.nollan.contact;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;

/** What is asked of every call, to decide whether it counts: by the rules, then by caller. */
final class PhoneOutcomes {
  private static final Column VOICEMAIL = col("channel").equalTo("voicemail");

  private final Definition definition;

  PhoneOutcomes(Definition definition) {
    this.definition = definition;
  }

  /** The columns of {@link Asked}, worked out of what {@link PhoneRows} gives. */
  Column[] columns() {
    return Asked.columns(
        Map.ofEntries(
            Map.entry("contact_id", col("contact_id")),
            Map.entry("day", col("day")),
            Map.entry("settled", Settled.by(PhoneRules.of(definition))),
            Map.entry("hit", coalesce(hit(), lit(false))),
            Map.entry("is_case", coalesce(isCase(), lit(false))),
            Map.entry("missed", missed()),
            Map.entry("person", col("caller")),
            Map.entry("issue", lit(null).cast(DataTypes.LongType)),
            Map.entry("at", unix_micros(col("arrived_at"))),
            Map.entry("contact_at", unix_micros(contactAt()))));
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

  private static Column missed() {
    Column waiting = col("case_kind").equalTo("queue").and(col("answered_at").isNull());
    return when(col("is_case").and(waiting), Reason.ABANDONED_IN_QUEUE.column())
        .when(col("is_case"), Reason.NOT_ANSWERED_SAME_DAY.column())
        .when(col("queue_state").equalTo("full"), Reason.QUEUE_FULL.column())
        .otherwise(Reason.QUEUE_CLOSED.column());
  }
}
