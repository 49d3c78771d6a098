package se.nollan.explain;

import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.replace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.ingest.check.Masking;
import se.nollan.ingest.check.QuarantineReason;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;
import se.nollan.model.RegionMonth;

/**
 * Finds the rows of an id in a region: those that are used, and those in quarantine. An id is what
 * the {@code key} of the quarantine table is: the key columns as delivered, joined with {@code |}.
 *
 * @param region county code
 * @param datasets where to look
 * @param period only in that month, if given
 * @param source only in that source, if given
 */
public record RowSearch(
    String region,
    List<CanonicalDataset> datasets,
    Optional<String> period,
    Optional<String> source) {

  public RowSearch {
    datasets = List.copyOf(datasets);
  }

  /** What was found of the id at each place, in the order of datasets, months and sources. */
  public List<Found> of(Lake lake, String id) {
    Dataset<Row> all = quarantined(lake.table(LakeTable.QUARANTINE), col("key").equalTo(id));
    for (CanonicalDataset dataset : datasets) {
      all = all.unionByName(used(lake.table(LakeTable.of(dataset)), dataset, id), true);
    }
    return found(all, id);
  }

  /**
   * The rows in quarantine that may have had an id before it was masked: what looks like somebody's
   * number is kept there as {@value Masking#MASK}, in place of which anything may have stood.
   */
  public List<Found> maskedOf(Lake lake, String id) {
    Column mask = lit(Masking.MASK);
    Column escaped = regexp_replace(col("key"), lit("([%_\\\\])"), lit("\\\\$1"));
    Column pattern = replace(escaped, mask, lit("%"));
    Column mayBe = col("key").contains(mask).and(call_function("like", lit(id), pattern));
    return found(quarantined(lake.table(LakeTable.QUARANTINE), mayBe), id);
  }

  private List<Found> found(Dataset<Row> all, String id) {
    TreeMap<String, Found> places = new TreeMap<>();
    for (Row row : all.orderBy("file", "row").collectAsList()) {
      CanonicalDataset dataset = CanonicalDataset.of(row.getAs("dataset")).orElseThrow();
      Place place =
          new Place(dataset, new RegionMonth(region, row.getAs("period")), row.getAs("source"));
      Found here = new Found(place, id, false, List.of());
      places.merge(
          dataset.ordinal() + " " + place.month().period() + " " + place.source(),
          row.getAs("reason") == null ? here.asUsed() : here.with(setAside(row)),
          Found::and);
    }
    return List.copyOf(places.values());
  }

  private Dataset<Row> used(Dataset<Row> table, CanonicalDataset dataset, String id) {
    return here(table)
        .where(key(dataset).equalTo(id))
        .select(lit(dataset.id()).as("dataset"), col("period"), col("source"), col("file"));
  }

  private Dataset<Row> quarantined(Dataset<Row> table, Column which) {
    return here(table)
        .where(which)
        .where(col("dataset").isin(datasets.stream().map(CanonicalDataset::id).toArray()))
        .select(
            "dataset", "period", "source", "file", "row", "reason", "column", "error", "record");
  }

  private Dataset<Row> here(Dataset<Row> table) {
    Dataset<Row> rows = table.where(col("region").equalTo(region));
    if (period.isPresent()) {
      rows = rows.where(col("period").equalTo(period.get()));
    }
    return source.isPresent() ? rows.where(col("source").equalTo(source.get())) : rows;
  }

  /** The key of a row that is used, as an id spells it. */
  static Column key(CanonicalDataset dataset) {
    List<Column> parts = new ArrayList<>();
    for (String name : dataset.key()) {
      ColumnType type = dataset.column(name).orElseThrow().type();
      parts.add(
          type instanceof ColumnType.Time
              ? date_format(col(name), "yyyy-MM-dd'T'HH:mm:ss")
              : col(name));
    }
    return parts.size() == 1 ? parts.get(0) : concat_ws("|", parts.toArray(Column[]::new));
  }

  private static SetAside setAside(Row row) {
    return new SetAside(
        row.getAs("file"),
        row.<Long>getAs("row"),
        QuarantineReason.valueOf(row.getAs("reason")),
        Optional.ofNullable(row.getAs("column")),
        Optional.ofNullable(row.getAs("error")),
        row.getAs("record"));
  }
}
