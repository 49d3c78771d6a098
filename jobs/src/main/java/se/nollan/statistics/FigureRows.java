package se.nollan.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;

/** Rows of a table of figures, of some periods. */
public final class FigureRows {
  private final LakeTable table;
  private final Map<String, List<Row>> rows = new TreeMap<>();

  /** No rows yet. */
  public FigureRows(LakeTable table, Collection<String> periods) {
    this.table = table;
    periods.forEach(period -> rows.put(period, new ArrayList<>()));
  }

  /**
   * Adds a row.
   *
   * @param of its area, group and period
   * @param figures the table's other columns, in their order; an empty {@code Optional} is null
   */
  public void add(Summed<?> of, Object... figures) {
    Iterator<Object> others = Arrays.asList(figures).iterator();
    Object[] values =
        Arrays.stream(table.schema().fields())
            .map(StructField::name)
            .map(column -> value(of, column).orElseGet(others::next))
            .map(value -> value instanceof Optional<?> maybe ? maybe.orElse(null) : value)
            .toArray();
    rows.get(of.period()).add(RowFactory.create(values));
  }

  private static Optional<Object> value(Summed<?> of, String column) {
    return switch (column) {
      case "level" -> Optional.of(of.area().level().id());
      case "area" -> Optional.of(of.area().id());
      case "area_name" -> Optional.of(of.name());
      case "region" -> Optional.of(of.area().region());
      case "unit_group" -> Optional.of(of.group());
      case "period_kind" -> Optional.of(of.periodKind());
      case "period" -> Optional.of(of.period());
      default -> Optional.empty();
    };
  }

  /** Makes the table hold these rows of the periods, and no others. */
  public void replace(LakeRun run) {
    run.replacePeriods(table, rows);
  }
}
