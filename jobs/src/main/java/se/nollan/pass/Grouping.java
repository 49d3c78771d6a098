package se.nollan.pass;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Function1;

/**
 * Rows of a region and period grouped and added up as they pass, as {@code GROUP BY} would, for
 * groups that are few beside the rows: each task counts what it has, and the driver adds that up.
 * Nothing is shuffled.
 */
public final class Grouping implements RowWork {
  private static final long serialVersionUID = 1L;

  /**
   * What is counted.
   *
   * @param where which rows
   * @param keys what tells groups apart, beside region and period; each with a name
   * @param sums numbers to be added up, null being nothing; each with a name
   * @param bits numbers of which every bit that any row has is wanted; each with a name
   */
  public record Counted(Column where, List<Column> keys, List<Column> sums, List<Column> bits) {
    /** All rows, and nothing but sums. */
    public static Counted of(List<Column> keys, List<Column> sums) {
      return new Counted(lit(true), keys, sums, List.of());
    }
  }

  private final RowProgram keys;
  private final RowProgram numbers;
  private final int region;
  private final int period;
  private final int sums;
  private final GroupSums groups;

  private Grouping(
      StructType rows, RowProgram keys, RowProgram numbers, int sums, GroupSums groups) {
    this.region = rows.fieldIndex("region");
    this.period = rows.fieldIndex("period");
    this.keys = keys;
    this.numbers = numbers;
    this.sums = sums;
    this.groups = groups;
  }

  /** A grouping of rows that have these columns, {@code region} and {@code period} among them. */
  public static Grouping of(SparkSession spark, StructType rows, Counted counted) {
    UnaryOperator<Dataset<Row>> numbers =
        given ->
            given.select(
                Stream.concat(
                        Stream.of(coalesce(counted.where(), lit(false)).as("where")),
                        Stream.concat(counted.sums().stream(), counted.bits().stream())
                            .map(Grouping::number))
                    .toArray(Column[]::new));
    GroupSums groups = new GroupSums(counted.sums().size());
    spark.sparkContext().register(groups);
    return new Grouping(
        rows,
        RowProgram.of(spark, rows, given -> given.select(counted.keys().toArray(Column[]::new))),
        RowProgram.of(spark, rows, numbers),
        counted.sums().size(),
        groups);
  }

  private static Column number(Column column) {
    return column.cast(DataTypes.LongType);
  }

  /**
   * The groups of the rows that have passed: region, period, keys, sums and bits, by the names that
   * they were given.
   *
   * @param periods of which
   */
  public List<Row> rows(Set<String> periods) {
    StructType schema = schema();
    List<Function1<Object, Object>> readable =
        Arrays.stream(keys.schema().fields())
            .map(key -> CatalystTypeConverters.createToScalaConverter(key.dataType()))
            .toList();
    List<Row> rows = new ArrayList<>();
    groups
        .value()
        .forEach(
            (place, those) -> {
              if (periods.contains(place.period().toString())) {
                those.forEach(
                    (key, counts) -> rows.add(row(schema, place, values(key, readable), counts)));
              }
            });
    return rows;
  }

  private Object[] values(UnsafeRow key, List<Function1<Object, Object>> readable) {
    Object[] values = new Object[readable.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = key.get(i, keys.schema().fields()[i].dataType());
      values[i] = readable.get(i).apply(value);
    }
    return values;
  }

  private static Row row(StructType schema, GroupSums.Place place, Object[] values, long[] counts) {
    Object[] cells = new Object[schema.size()];
    cells[0] = place.region().toString();
    cells[1] = place.period().toString();
    System.arraycopy(values, 0, cells, 2, values.length);
    for (int i = 0; i < counts.length; i++) {
      cells[2 + values.length + i] = counts[i];
    }
    return new GenericRowWithSchema(cells, schema);
  }

  private StructType schema() {
    StructType schema =
        new StructType().add("region", DataTypes.StringType).add("period", DataTypes.StringType);
    for (StructField key : keys.schema().fields()) {
      schema = schema.add(key);
    }
    StructField[] counted = numbers.schema().fields();
    for (int i = 1; i < counted.length; i++) {
      schema = schema.add(counted[i]);
    }
    return schema;
  }

  @Override
  public Task begin() {
    return new Counting(keys.begin(), numbers.begin());
  }

  /** The groups of one task. */
  private final class Counting implements Task {
    private final UnaryOperator<InternalRow> key;
    private final UnaryOperator<InternalRow> number;
    private final Map<GroupSums.Place, Groups> counted = new HashMap<>();
    private final int width = numbers.schema().size() - 1;
    private GroupSums.Place place = new GroupSums.Place(null, null);
    private Groups here = new Groups(width);
    private UTF8String lastRegion;
    private UTF8String lastPeriod;

    Counting(UnaryOperator<InternalRow> key, UnaryOperator<InternalRow> number) {
      this.key = key;
      this.number = number;
    }

    @Override
    public void row(InternalRow row) {
      InternalRow given = number.apply(row);
      if (!given.getBoolean(0)) {
        return;
      }
      UTF8String itsRegion = row.getUTF8String(region);
      UTF8String itsPeriod = row.getUTF8String(period);
      // The rows of a delivery share theirs: the very same texts.
      if (itsRegion != lastRegion || itsPeriod != lastPeriod) {
        moveTo(itsRegion, itsPeriod);
      }
      int first = here.of((UnsafeRow) key.apply(row));
      long[] counts = here.numbers();
      for (int i = 0; i < width; i++) {
        if (!given.isNullAt(i + 1)) {
          long one = given.getLong(i + 1);
          long before = counts[first + i];
          counts[first + i] = i < sums ? before + one : before | one;
        }
      }
    }

    private void moveTo(UTF8String itsRegion, UTF8String itsPeriod) {
      lastRegion = itsRegion;
      lastPeriod = itsPeriod;
      if (!place.is(itsRegion, itsPeriod)) {
        place = GroupSums.Place.of(itsRegion, itsPeriod);
        here = counted.computeIfAbsent(place, none -> new Groups(width));
      }
    }

    @Override
    public void end() {
      Map<GroupSums.Place, Map<UnsafeRow, long[]>> all = new HashMap<>();
      counted.forEach((where, those) -> all.put(where, those.byKey()));
      groups.add(all);
    }
  }
}
