package se.nollan.contact;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The outcome and reason of every accepted contact: columns {@code dataset}, {@code region}, {@code
 * source}, {@code period}, {@code contact_id}, {@code outcome}, {@code reason}, {@code unit_id}
 * (the counted unit), {@code day} and {@code definition}.
 */
public final class ContactOutcomes {
  private final Definition definition;

  public ContactOutcomes(Definition definition) {
    this.definition = definition;
  }

  /** Phone contacts, and from 1.8 chat cases too. */
  public Dataset<Row> of(ContactSources sources) {
    Dataset<Row> reasons =
        new PhoneOutcomes(definition).of(new PhoneRows(sources, definition).rows());
    if (definition.since(Version.V1_8)) {
      reasons = reasons.unionByName(new ChatOutcomes(definition).of(new ChatRows(sources).rows()));
    }
    return reasons
        .withColumn("outcome", outcome())
        .withColumn("definition", lit(definition.toString()));
  }

  private static Column outcome() {
    Column outcome = null;
    for (Reason reason : Reason.values()) {
      Column same = col("reason").equalTo(reason.name());
      Column name = lit(reason.outcome().name());
      outcome = outcome == null ? when(same, name) : outcome.when(same, name);
    }
    return outcome;
  }
}
