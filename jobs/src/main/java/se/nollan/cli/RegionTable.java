package se.nollan.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;

/**
 * The regions' same-day contact and self-booking beside each other, as a person likes to read it.
 */
final class RegionTable {
  private RegionTable() {}

  /** One line a region and the nation, of a month or year. */
  static String of(Lake lake, String period) {
    List<Row> rows =
        lake.table(LakeTable.STATISTIC)
            .where("level IN ('region', 'nation') AND unit_group = 'all'")
            .where("measure LIKE 'same_day%' OR measure = 'self_booked'")
            .where("period = '" + period + "'")
            .select("area", "area_name", "measure", "value", "ci_low", "ci_high", "denominator")
            .collectAsList();
    Map<String, Map<String, Row>> byArea = new TreeMap<>();
    rows.forEach(
        row ->
            byArea
                .computeIfAbsent(row.getString(0), area -> new TreeMap<>())
                .put(row.getString(2), row));
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "Same-day contact, %s    phone (95 %% interval)       of calls    chat     both "
                + " self-booked%n",
            period));
    byArea.forEach((area, measures) -> text.append(line(measures)));
    return text.toString();
  }

  private static String line(Map<String, Row> measures) {
    Row any = measures.values().iterator().next();
    Row phone = measures.get("same_day_phone");
    String share =
        phone == null
            ? String.format("%36s", "")
            : String.format(
                Locale.ROOT,
                "%6.1f %%  (%.1f–%.1f) %,12d",
                100 * phone.getDouble(3),
                100 * phone.getDouble(4),
                100 * phone.getDouble(5),
                phone.getLong(6));
    return String.format(
        "  %-20s  %-38s %9s%9s%13s%n",
        any.getString(1),
        share,
        percent(measures, "same_day_chat"),
        percent(measures, "same_day_total"),
        percent(measures, "self_booked"));
  }

  private static String percent(Map<String, Row> measures, String measure) {
    Row row = measures.get(measure);
    return row == null ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * row.getDouble(3));
  }
}
