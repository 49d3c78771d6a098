package se.nollan.contact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_date;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Chat cases with what the rules of {@link ChatRules} ask of them. */
public final class ChatRows {
  private final ContactSources sources;

  /** Of those sources. */
  public ChatRows(ContactSources sources) {
    this.sources = sources;
  }

  /**
   * Each case once: the columns of the canonical table {@code chat_case}; {@code taking} (text, the
   * unit that took the case over, else the one it came to), {@code counted} (text, the unit that
   * the taking one counts under) and {@code day} (date in Sweden on which the patient was queued to
   * a person; of a case with a bot only, on which it was created).
   */
  public Dataset<Row> rows() {
    Dataset<Row> units =
        broadcast(
            sources
                .unitFrame()
                .select(
                    col("region"),
                    col("period"),
                    col("unit_id").as("taking"),
                    col("topmost").as("counted")));
    return dated(
        sources
            .chatCases()
            .withColumn("taking", coalesce(col("answering_unit_id"), col("unit_id")))
            .join(units, new String[] {"region", "period", "taking"}));
  }

  /** Adds {@code day} to cases. */
  static Dataset<Row> dated(Dataset<Row> cases) {
    return cases.withColumn("day", to_date(coalesce(col("queued_at"), col("created_at"))));
  }
}
