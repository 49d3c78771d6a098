package se.nollan.pass;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * Rows grouped and added up as they pass, as {@code GROUP BY} would, for groups that are few beside
 * the rows: each task counts what it has, and the driver adds that up. Nothing is shuffled.
 */
public final class Grouping implements RowWork {
  private static final long serialVersionUID = 1L;

  /**
   * What is counted.
   *
   * @param where which rows
   * @param keys what tells groups apart; each with a name
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
  private final int sums;
  private final GroupSums groups;

  private Grouping(RowProgram keys, RowProgram numbers, int sums, GroupSums groups) {
    this.keys = keys;
    this.numbers = numbers;
    this.sums = sums;
    this.groups = groups;
  }

  /** A grouping of rows that have these columns. */
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
        RowProgram.of(spark, rows, given -> given.select(counted.keys().toArray(Column[]::new))),
        RowProgram.of(spark, rows, numbers),
        counted.sums().size(),
        groups);
  }

  private static Column number(Column column) {
    return column.cast(DataTypes.LongType);
  }

  /** The groups of all rows that have passed: keys, sums and bits, by the names they were given. */
  public List<Row> rows() {
    StructType schema = schema();
    List<scala.Function1<Object, Object>> readable = new ArrayList<>();
    for (StructField key : keys.schema().fields()) {
      readable.add(CatalystTypeConverters.createToScalaConverter(key.dataType()));
    }
    List<Row> rows = new ArrayList<>();
    groups.value().forEach((key, counts) -> rows.add(row(key, counts, readable, schema)));
    return rows;
  }

  private Row row(
      UnsafeRow key,
      long[] counts,
      List<scala.Function1<Object, Object>> readable,
      StructType schema) {
    Object[] cells = new Object[schema.size()];
    for (int i = 0; i < readable.size(); i++) {
      cells[i] = readable.get(i).apply(key.get(i, schema.fields()[i].dataType()));
    }
    for (int i = 0; i < counts.length; i++) {
      cells[readable.size() + i] = counts[i];
    }
    return new GenericRowWithSchema(cells, schema);
  }

  private StructType schema() {
    StructType schema = keys.schema();
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
    private final Map<UnsafeRow, long[]> counted = new HashMap<>();
    private final int width = numbers.schema().size() - 1;

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
      UnsafeRow group = (UnsafeRow) key.apply(row);
      long[] counts = counted.get(group);
      if (counts == null) {
        counts = new long[width];
        counted.put(group.copy(), counts);
      }
      for (int i = 0; i < width; i++) {
        if (!given.isNullAt(i + 1)) {
          long one = given.getLong(i + 1);
          counts[i] = i < sums ? counts[i] + one : counts[i] | one;
        }
      }
    }

    @Override
    public void end() {
      groups.add(counted);
    }
  }
}
