package se.nollan.pass;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Function1;
import scala.Function2;

/**
 * Rows of a region and period grouped and added up as they pass, as {@code GROUP BY} would, for
 * groups that are few beside the rows: each task counts what it has, and the driver adds that up.
 * Nothing is shuffled. Rows may be counted in several ways at once, worked out in one go.
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

    private Stream<Column> columns() {
      return Stream.of(
              Stream.of(coalesce(where, lit(false)).as("where")),
              keys.stream(),
              sums.stream().map(Grouping::number),
              bits.stream().map(Grouping::number))
          .flatMap(Function.identity());
    }
  }

  /** For each way: whether a row is counted, what groups it, and its numbers. */
  private final RowProgram program;

  private final int region;
  private final int period;
  private final List<Way> ways;

  /** By what was asked for; only on the driver. */
  private final transient Map<Counted, Way> asked;

  private Grouping(StructType rows, RowProgram program, Map<Counted, Way> asked) {
    this.region = rows.fieldIndex("region");
    this.period = rows.fieldIndex("period");
    this.program = program;
    this.asked = asked;
    this.ways = List.copyOf(asked.values());
  }

  /** A grouping of rows that have these columns, {@code region} and {@code period} among them. */
  public static Grouping of(SparkSession spark, StructType rows, List<Counted> counted) {
    Column[] worked = counted.stream().flatMap(Counted::columns).toArray(Column[]::new);
    RowProgram program = RowProgram.of(spark, rows, given -> given.select(worked)).compiled();
    Map<Counted, Way> asked = new LinkedHashMap<>();
    int where = 0;
    for (Counted each : counted) {
      Way way = Way.of(each, program.schema(), where);
      spark.sparkContext().register(way.groups());
      asked.put(each, way);
      where = way.behind();
    }
    return new Grouping(rows, program, asked);
  }

  private static Column number(Column column) {
    return column.cast(DataTypes.LongType);
  }

  /**
   * The groups of the rows that have passed: region, period, keys, sums and bits, by the names that
   * they were given.
   *
   * @param counted one of those that were asked for
   * @param periods of which
   */
  public List<Row> rows(Counted counted, Set<String> periods) {
    Way way = asked.get(counted);
    if (way == null) {
      throw new IllegalArgumentException("nobody has asked for that: " + counted);
    }
    StructType schema = way.schema();
    List<KeyValue> readable =
        IntStream.range(0, way.keys().size())
            .mapToObj(i -> KeyValue.of(way.keys().fields()[i], i))
            .toList();
    List<Row> rows = new ArrayList<>();
    way.groups()
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

  @Override
  public Task begin() {
    UnaryOperator<InternalRow> worked = program.begin();
    Counting[] countings =
        ways.stream().map(way -> new Counting(way, region, period)).toArray(Counting[]::new);
    return new Task() {
      @Override
      public void row(InternalRow row) {
        InternalRow given = worked.apply(row);
        for (Counting counting : countings) {
          counting.row(row, given);
        }
      }

      @Override
      public void end() {
        for (Counting counting : countings) {
          counting.end();
        }
      }
    };
  }
}
