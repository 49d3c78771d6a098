package se.nollan.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;

/** Rows of a table of figures, of some periods. */
public final class FigureRows {
  private static final Set<String> AREA =
      Set.of("level", "area", "area_name", "region", "unit_group", "period_kind", "period");

  private final LakeTable table;
  private final String[] columns;
  private final Map<String, List<Row>> rows = new TreeMap<>();

  /** No rows yet. */
  public FigureRows(LakeTable table, Collection<String> periods) {
    this.table = table;
    this.columns = table.schema().fieldNames();
    periods.forEach(period -> rows.put(period, new ArrayList<>()));
  }

  /**
   * Adds a row.
   *
   * @param of its area, group and period
   * @param figures the table's other columns, in their order; an empty {@code Optional} is null
   */
  public void add(Summed<?> of, Object... figures) {
    Object[] values = new Object[columns.length];
    int next = 0;
    for (int i = 0; i < columns.length; i++) {
      Object value = AREA.contains(columns[i]) ? value(of, columns[i]) : figures[next++];
      values[i] = value instanceof Optional<?> maybe ? maybe.orElse(null) : value;
    }
    rows.get(of.period()).add(RowFactory.create(values));
  }

  private static Object value(Summed<?> of, String column) {
    return switch (column) {
      case "level" -> of.area().level().id();
      case "area" -> of.area().id();
      case "area_name" -> of.name();
      case "region" -> of.area().region();
      case "unit_group" -> of.group();
      case "period_kind" -> of.periodKind();
      case "period" -> of.period();
      default -> throw new IllegalArgumentException(column);
    };
  }

  /** Makes the table hold these rows of the periods, and no others. */
  public void replace(LakeRun run) {
    run.replacePeriods(table, rows);
  }
}
