package se.nollan.explain;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.register.Registers;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;
import se.nollan.statistics.Measures;

/** Says which measures a booking or appointment goes into, and at which unit any row counts. */
public final class RowExplainer {
  private final Lake lake;

  public RowExplainer(Lake lake) {
    this.lake = lake;
  }

  /** The row of that id, which is in its dataset's table. */
  public RowExplanation explain(Place place, String id) {
    List<Measure> measures = measures(place.dataset());
    Row row =
        table(LakeTable.of(place.dataset()), place)
            .where(col("source").equalTo(place.source()))
            .where(RowSearch.key(place.dataset()).equalTo(id))
            .select(
                holds(measures.stream().map(Measure::denominator).toList()).as("out_of"),
                holds(measures.stream().map(Measure::numerator).toList()).as("counts"),
                RowValues.of(place.dataset(), List.of()))
            .head();
    Map<String, String> values = RowValues.in(row);
    boolean internal = "true".equals(values.get("internal"));
    return new RowExplanation(
        values,
        Optional.ofNullable(values.get("unit_id")).map(unit -> countedAt(place, unit)),
        internal,
        internal ? List.of() : counted(measures, row));
  }

  private static List<Measure> measures(CanonicalDataset dataset) {
    return switch (dataset) {
      case BOOKING -> Measures.over(Basis.BOOKINGS);
      case APPOINTMENT -> Measures.over(Basis.APPOINTMENTS);
      default -> List.of();
    };
  }

  private static Column holds(List<Column> conditions) {
    return array(conditions.stream().map(c -> coalesce(c, lit(false))).toArray(Column[]::new))
        .cast(DataTypes.createArrayType(DataTypes.BooleanType));
  }

  private static List<Counted> counted(List<Measure> measures, Row row) {
    List<Boolean> outOf = row.getList(row.fieldIndex("out_of"));
    List<Boolean> counts = row.getList(row.fieldIndex("counts"));
    return IntStream.range(0, measures.size())
        .mapToObj(i -> new Counted(measures.get(i), outOf.get(i), outOf.get(i) && counts.get(i)))
        .toList();
  }

  private String countedAt(Place place, String unit) {
    List<Row> all = Registers.of(table(LakeTable.UNIT, place).collectAsList(), List.of()).units();
    String topmost = of(all, unit).map(row -> row.<String>getAs("topmost")).orElse(unit);
    return of(all, topmost).map(row -> topmost + " " + row.getAs("unit_name")).orElse(topmost);
  }

  private static Optional<Row> of(List<Row> units, String id) {
    return units.stream().filter(row -> row.getAs("unit_id").equals(id)).findFirst();
  }

  private Dataset<Row> table(LakeTable table, Place place) {
    return lake.table(table).where(LakeRun.in(Set.of(place.month())));
  }
}
