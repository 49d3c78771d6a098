package se.nollan.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/** What the lake knows of values that sources' expressions made nothing of. */
final class ConversionLosses {
  private final Map<ConvertedColumn, Row> held = new HashMap<>();

  private ConversionLosses(List<Row> rows) {
    rows.forEach(row -> held.put(column(row), row));
  }

  /** As a run has left them so far. */
  static ConversionLosses of(LakeRun run) {
    return new ConversionLosses(run.here(LakeTable.CONVERSION_LOSS).rows());
  }

  /**
   * Puts what a run has counted in the place of what is held of the region-months that it touched.
   *
   * @return what it has counted, beside what was held before
   */
  List<ConversionLoss> replace(
      LakeRun run,
      Set<RegionMonth> touched,
      Map<CanonicalDataset, Map<ConvertedColumn, Conversion>> counted) {
    List<ConversionLoss> losses = new ArrayList<>();
    Map<ConvertedColumn, Row> next = new HashMap<>(held);
    next.keySet().removeIf(column -> touched.contains(month(column)));
    boolean changed = next.size() < held.size();
    for (Map.Entry<CanonicalDataset, Map<ConvertedColumn, Conversion>> of : counted.entrySet()) {
      for (Map.Entry<ConvertedColumn, Conversion> entry : of.getValue().entrySet()) {
        changed = true;
        ConvertedColumn column = entry.getKey();
        next.put(column, row(column, of.getKey(), entry.getValue(), run.number()));
        losses.add(
            new ConversionLoss(column, entry.getValue(), before(column, counted), run.number()));
      }
    }
    if (changed) {
      write(run, touched, next);
    }
    losses.sort(
        Comparator.<ConversionLoss>comparingLong(loss -> loss.rows().lost())
            .reversed()
            .thenComparing(loss -> loss.column().toString()));
    return losses;
  }

  /** The month when it was read last; else the nearest one before it, of this run or another. */
  private Optional<Conversion> before(
      ConvertedColumn column, Map<CanonicalDataset, Map<ConvertedColumn, Conversion>> counted) {
    TreeMap<String, Conversion> months = new TreeMap<>();
    held.values().stream()
        .filter(row -> column(row).of(row.getAs("period")).equals(column.of(row.getAs("period"))))
        .forEach(row -> months.put(row.getAs("period"), conversion(row)));
    if (months.containsKey(column.period())) {
      return Optional.of(months.get(column.period()));
    }
    counted
        .values()
        .forEach(
            all ->
                all.forEach(
                    (other, rows) -> {
                      if (other.equals(column.of(other.period()))) {
                        months.put(other.period(), rows);
                      }
                    }));
    return Optional.ofNullable(months.lowerEntry(column.period())).map(Map.Entry::getValue);
  }

  private static void write(LakeRun run, Set<RegionMonth> touched, Map<ConvertedColumn, Row> all) {
    Map<String, List<Row>> byPeriod = new TreeMap<>();
    touched.forEach(month -> byPeriod.put(month.period(), new ArrayList<>()));
    all.forEach(
        (column, row) ->
            Optional.ofNullable(byPeriod.get(column.period())).ifPresent(rows -> rows.add(row)));
    run.replacePeriods(LakeTable.CONVERSION_LOSS, byPeriod);
  }

  private static RegionMonth month(ConvertedColumn column) {
    return new RegionMonth(column.region(), column.period());
  }

  private static Row row(
      ConvertedColumn column, CanonicalDataset dataset, Conversion rows, long run) {
    Object[] values = {
      column.region(),
      column.source(),
      column.period(),
      dataset.id(),
      column.column(),
      rows.rows(),
      rows.lost(),
      run
    };
    return new GenericRowWithSchema(values, LakeTable.CONVERSION_LOSS.schema());
  }

  private static ConvertedColumn column(Row row) {
    return new ConvertedColumn(
        row.getAs("region"), row.getAs("source"), row.getAs("period"), row.getAs("column"));
  }

  private static Conversion conversion(Row row) {
    return new Conversion(row.getAs("rows"), row.getAs("rows_lost"));
  }
}
