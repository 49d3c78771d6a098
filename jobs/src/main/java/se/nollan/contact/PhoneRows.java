package se.nollan.contact;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.calendar.WorkingDays;
import se.nollan.model.RegionMonth;

/** Calls with what the rules of {@link PhoneRules} ask of them. */
public final class PhoneRows {
  private final ContactSources sources;
  private final Definition definition;

  /** Of those sources; the definition says which days are working days and where branches count. */
  public PhoneRows(ContactSources sources, Definition definition) {
    this.sources = sources;
    this.definition = definition;
  }

  /**
   * Each call once: the columns of the canonical table {@code phone_contact}; of its line {@code
   * kind} (text), {@code system} (text) and {@code automated} (boolean); {@code day} (date of
   * arrival in Sweden), {@code working_day} (boolean), {@code caller} (long, pseudonym of the
   * number entered, else of the number that called; null if neither is known) and {@code counted}
   * (text, the unit that the call counts at).
   */
  public Dataset<Row> rows() {
    Dataset<Row> calls = sources.phoneContacts();
    Dataset<Row> lines =
        broadcast(
            sources
                .lineFrame()
                .join(broadcast(sources.unitFrame()), new String[] {"region", "period", "unit_id"})
                .select(
                    col("region"),
                    col("period"),
                    col("line_id"),
                    col("kind"),
                    col("system"),
                    col("automated"),
                    col(definition.since(Version.V1_7) ? "topmost" : "unit_id").as("counted")));
    return dated(
        calls.join(lines, new String[] {"region", "period", "line_id"}),
        sources.regionMonths(),
        definition);
  }

  /**
   * Adds {@code day}, {@code working_day} and {@code caller} to calls.
   *
   * @param months those of all the calls
   */
  static Dataset<Row> dated(Dataset<Row> calls, Set<RegionMonth> months, Definition definition) {
    return calls
        .withColumn("day", to_date(col("arrived_at")))
        .withColumn("working_day", not(col("day").isin(nonWorkingDays(months, definition))))
        .withColumn("caller", coalesce(col("entered_number"), col("caller_number")));
  }

  private static Object[] nonWorkingDays(Set<RegionMonth> months, Definition definition) {
    WorkingDays calendar =
        definition.has(Variant.EVES_ARE_WORKING_DAYS)
            ? WorkingDays.withEvesWorking()
            : WorkingDays.swedish();
    Set<LocalDate> days = new TreeSet<>();
    months.forEach(month -> days.addAll(calendar.nonWorkingDays(YearMonth.parse(month.period()))));
    return days.toArray();
  }
}
