package se.nollan.pass;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Function1;
import scala.Function2;

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

  /** Whether a row is counted, what groups it, and its numbers. */
  private final RowProgram program;

  private final int region;
  private final int period;
  private final StructType keys;
  private final StructType numbers;
  private final GroupSums groups;

  private Grouping(StructType rows, RowProgram program, Counted counted, GroupSums groups) {
    this.region = rows.fieldIndex("region");
    this.period = rows.fieldIndex("period");
    this.program = program;
    StructField[] worked = program.schema().fields();
    int numbersFrom = 1 + counted.keys().size();
    this.keys = new StructType(Arrays.copyOfRange(worked, 1, numbersFrom));
    this.numbers = new StructType(Arrays.copyOfRange(worked, numbersFrom, worked.length));
    this.groups = groups;
  }

  /** A grouping of rows that have these columns, {@code region} and {@code period} among them. */
  public static Grouping of(SparkSession spark, StructType rows, Counted counted) {
    Column[] worked =
        Stream.of(
                Stream.of(coalesce(counted.where(), lit(false)).as("where")),
                counted.keys().stream(),
                counted.sums().stream().map(Grouping::number),
                counted.bits().stream().map(Grouping::number))
            .flatMap(Function.identity())
            .toArray(Column[]::new);
    GroupSums groups = new GroupSums(counted.sums().size());
    spark.sparkContext().register(groups);
    RowProgram program = RowProgram.of(spark, rows, given -> given.select(worked)).compiled();
    return new Grouping(rows, program, counted, groups);
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
    List<KeyValue> readable =
        IntStream.range(0, keys.size()).mapToObj(i -> KeyValue.of(keys.fields()[i], i)).toList();
    List<Row> rows = new ArrayList<>();
    groups
        .value()
        .forEach(
            (place, those) -> {
              if (periods.contains(place.period().toString())) {
                those.forEach(
                    (key, counts) ->
                        rows.add(
                            row(
                                schema,
                                place,
                                readable.stream().map(value -> value.in(key)).toArray(),
                                counts)));
              }
            });
    return rows;
  }

  /** A value of a group's key, as {@link Row} has it: how it is found is said once, not per row. */
  private record KeyValue(
      int place,
      Function2<SpecializedGetters, Object, Object> stored,
      Function1<Object, Object> readable) {
    static KeyValue of(StructField key, int place) {
      return new KeyValue(
          place,
          InternalRow.getAccessor(key.dataType(), true),
          CatalystTypeConverters.createToScalaConverter(key.dataType()));
    }

    Object in(UnsafeRow key) {
      return readable.apply(stored.apply(key, place));
    }
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
    for (StructField key : keys.fields()) {
      schema = schema.add(key);
    }
    for (StructField number : numbers.fields()) {
      schema = schema.add(number);
    }
    return schema;
  }

  @Override
  public Task begin() {
    return new Counting(program.begin());
  }

  /** The groups of one task. */
  private final class Counting extends Task {
    private final UnaryOperator<InternalRow> worked;
    private final KeyColumn[] columns = new KeyColumn[keys.size()];
    private final long[] key = new long[keys.size()];
    private final int width = numbers.size();
    private final int sums = groups.sums();
    private final Map<GroupSums.Place, Groups> counted = new HashMap<>();
    private GroupSums.Place place = new GroupSums.Place(null, null);
    private Groups here = new Groups(key.length, width);
    private UTF8String lastRegion;
    private UTF8String lastPeriod;

    Counting(UnaryOperator<InternalRow> worked) {
      this.worked = worked;
      for (int i = 0; i < columns.length; i++) {
        columns[i] = KeyColumn.of(keys.fields()[i].dataType(), 1 + i);
      }
    }

    @Override
    public void row(InternalRow row) {
      InternalRow given = worked.apply(row);
      if (!given.getBoolean(0)) {
        return;
      }
      UTF8String itsRegion = row.getUTF8String(region);
      UTF8String itsPeriod = row.getUTF8String(period);
      // The rows of a delivery share theirs: the very same texts.
      if (itsRegion != lastRegion || itsPeriod != lastPeriod) {
        moveTo(itsRegion, itsPeriod);
      }
      for (int i = 0; i < columns.length; i++) {
        key[i] = columns[i].code(given);
      }
      count(given, here.of(key));
    }

    private void count(InternalRow given, int first) {
      long[] counts = here.numbers();
      int from = 1 + columns.length;
      for (int i = 0; i < width; i++) {
        if (!given.isNullAt(from + i)) {
          long one = given.getLong(from + i);
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
        here = counted.computeIfAbsent(place, none -> new Groups(key.length, width));
      }
    }

    @Override
    public void end() {
      UnsafeProjection packed = UnsafeProjection.create(keys);
      Map<GroupSums.Place, Map<UnsafeRow, long[]>> all = new HashMap<>();
      counted.forEach(
          (where, those) -> {
            Map<UnsafeRow, long[]> byKey = new HashMap<>();
            those.forEach((codes, counts) -> byKey.put(packed.apply(values(codes)).copy(), counts));
            all.put(where, byKey);
          });
      groups.add(all);
    }

    private InternalRow values(long[] codes) {
      Object[] values = new Object[codes.length];
      for (int i = 0; i < codes.length; i++) {
        values[i] = columns[i].value(codes[i]);
      }
      return new GenericInternalRow(values);
    }
  }
}
