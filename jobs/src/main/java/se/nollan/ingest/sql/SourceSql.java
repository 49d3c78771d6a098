package se.nollan.ingest.sql;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VariantType;
import scala.Function0;
import scala.Option;
import se.nollan.ingest.check.Fault;
import se.nollan.pass.Frames;
import se.nollan.pass.RowProgram;

/**
 * A source's SQL as its definition means it: under ANSI rules, in the source's time zone, and over
 * the source's own rows alone. All of it is held against {@link SqlFence} first.
 */
public final class SourceSql {
  private static final org.apache.spark.sql.classic.Dataset$ DATASETS =
      org.apache.spark.sql.classic.Dataset$.MODULE$;

  private final org.apache.spark.sql.classic.SparkSession session;
  private final StructType raw;

  private SourceSql(org.apache.spark.sql.classic.SparkSession session, StructType raw) {
    this.session = session;
    this.raw = raw;
  }

  /**
   * The SQL of one source.
   *
   * @param zone of times that carry no offset
   * @param raw the columns of the source's rows
   */
  public static SourceSql of(SparkSession spark, ZoneId zone, StructType raw) {
    org.apache.spark.sql.classic.SparkSession own =
        ((org.apache.spark.sql.classic.SparkSession) spark).cloneSession();
    own.conf().set("spark.sql.ansi.enabled", "true");
    own.conf().set("spark.sql.session.timeZone", zone.getId());
    // ${env:…} in a text would otherwise be what the environment holds, the key among it.
    own.conf().set("spark.sql.variable.substitute", "false");
    return new SourceSql(own, raw);
  }

  /** The session in which the source's queries run. */
  public SparkSession session() {
    return session;
  }

  /** The columns of the source's rows. */
  StructType rawColumns() {
    return raw;
  }

  /** The source's rows as a frame. */
  public Dataset<Row> frame(JavaRDD<InternalRow> rows) {
    return Frames.of(session, rows, raw);
  }

  /** The rows of a frame, planned and begun under the source's own settings. */
  public JavaRDD<InternalRow> rows(Dataset<Row> frame) {
    return Frames.rows(frame);
  }

  /** Does a job whose tasks know the source's settings. */
  public <T> T settings(Supplier<T> job) {
    Function0<T> work = job::get;
    return SQLExecution.withSQLConfPropagated(session, work);
  }

  /**
   * Works a condition out of a raw row: {@code true}, {@code false} or nothing.
   *
   * @throws RefusedSqlException if it is none that a source may have
   */
  Columns condition(String sql) {
    return analyzed(
        () -> {
          check(sql);
          Map<String, String> condition = Map.of(Fault.FILTER, sql);
          DataType type = noRows().select(selected(condition)).schema().apply(0).dataType();
          if (!type.equals(DataTypes.BooleanType) && !type.equals(DataTypes.NullType)) {
            throw new RefusedSqlException("has to be a condition, true or false of each row");
          }
          return columns(condition);
        });
  }

  /**
   * What expressions give of a raw row.
   *
   * @param program gives a text of each
   * @param rawColumns for each the raw columns that it is worked out of, by their places
   */
  record Columns(RowProgram program, List<int[]> rawColumns) {}

  /**
   * Works columns out of a raw row, each as text.
   *
   * @param expressions by column
   * @throws RefusedSqlException if one of them is none that a source may have
   */
  Columns columns(Map<String, String> expressions) {
    return analyzed(
        () -> {
          for (String expression : expressions.values()) {
            check(expression);
          }
          Dataset<Row> asked = noRows().select(selected(expressions));
          checkProject(asked);
          List<int[]> used = new ArrayList<>();
          for (String expression : expressions.values()) {
            used.add(rawColumns(expression));
          }
          Column[] texts = new Column[expressions.size()];
          StructField[] given = asked.schema().fields();
          for (int i = 0; i < texts.length; i++) {
            texts[i] = text(given[i]);
          }
          return new Columns(
              program(rows -> rows.select(selected(expressions)).select(texts)), used);
        });
  }

  private static Column[] selected(Map<String, String> expressions) {
    return expressions.entrySet().stream()
        .map(entry -> functions.expr(entry.getValue()).as(entry.getKey()))
        .toArray(Column[]::new);
  }

  private RowProgram program(UnaryOperator<Dataset<Row>> query) {
    return RowProgram.of(session, raw, query);
  }

  /** Checks a condition as {@link #condition} does. */
  public void checkCondition(String sql) {
    condition(sql);
  }

  /** Checks expressions as {@link #columns} does. */
  public void checkColumns(Map<String, String> expressions) {
    columns(expressions);
  }

  /** What a query gives of the source's rows; it is planned, and not run. */
  public Dataset<Row> query(String sql, Dataset<Row> rows) {
    return analyzed(
        () -> {
          LogicalPlan parsed = session.sessionState().sqlParser().parsePlan(sql);
          SqlFence.checkParsed(parsed);
          // The session has one view of a name, and several deliveries are asked at once.
          synchronized (this) {
            rows.createOrReplaceTempView(SqlFence.RAW);
            try {
              Dataset<Row> asked = DATASETS.ofRows(session, parsed);
              SqlFence.checkAnalyzed(analyzed(asked), analyzed(rows));
              return asked;
            } finally {
              session.catalog().dropTempView(SqlFence.RAW);
            }
          }
        });
  }

  /** No rows, with the source's columns. */
  public Dataset<Row> noRows() {
    return frame(JavaSparkContext.fromSparkContext(session.sparkContext()).emptyRDD());
  }

  private void check(String sql) throws AnalysisException {
    SqlFence.checkParsed(parsed(sql));
  }

  private Expression parsed(String sql) throws AnalysisException {
    return session.sessionState().sqlParser().parseExpression(sql);
  }

  private static LogicalPlan analyzed(Dataset<Row> frame) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) frame).queryExecution().analyzed();
  }

  /** One row in, one row out: what is more than columns of a row is more than a projection. */
  private static void checkProject(Dataset<Row> asked) {
    LogicalPlan plan = analyzed(asked);
    if (!(plan instanceof Project project) || !project.child().children().isEmpty()) {
      throw new RefusedSqlException(
          "has to give one row of each row: no window, no generator such as explode, no aggregate");
    }
    SqlFence.checkAnalyzed(plan, project.child());
  }

  /**
   * The raw columns that an expression asks, by their places: as it is written, since Spark passes
   * over a part that it takes to be nothing.
   */
  private int[] rawColumns(String expression) throws AnalysisException {
    Set<String> asked = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    SqlTree.of(parsed(expression)).expressions().stream()
        .filter(UnresolvedAttribute.class::isInstance)
        .map(UnresolvedAttribute.class::cast)
        .forEach(name -> name.nameParts().foreach(asked::add));
    return IntStream.range(0, raw.size())
        .filter(place -> asked.contains(raw.apply(place).name()))
        .toArray();
  }

  /** A value as a delivery would have written it. */
  public static Column text(StructField field) {
    Column value = functions.col("`" + field.name().replace("`", "``") + "`");
    DataType type = field.dataType();
    if (type.equals(DataTypes.TimestampType)) {
      return functions.date_format(value, "yyyy-MM-dd'T'HH:mm:ssXXX").as(field.name());
    }
    if (type.equals(DataTypes.TimestampNTZType)) {
      return functions.date_format(value, "yyyy-MM-dd'T'HH:mm:ss").as(field.name());
    }
    if (!plain(type)) {
      throw new RefusedSqlException(
          "gives "
              + field.name()
              + " as "
              + type.simpleString()
              + "; it has to be text, a number, true or false, or a time");
    }
    return value.cast(DataTypes.StringType).as(field.name());
  }

  private static boolean plain(DataType type) {
    return type instanceof AtomicType
            && !type.equals(DataTypes.BinaryType)
            && !(type instanceof VariantType)
        || type.equals(DataTypes.NullType);
  }

  private interface Reading<T> {
    T read() throws AnalysisException;
  }

  /** Spark's settings are those of the thread's session while SQL is read. */
  private <T> T analyzed(Reading<T> sql) {
    Option<org.apache.spark.sql.classic.SparkSession> before =
        org.apache.spark.sql.classic.SparkSession.getActiveSession();
    SparkSession.setActiveSession(session);
    try {
      return sql.read();
    } catch (AnalysisException e) {
      throw new RefusedSqlException(
          String.valueOf(e.getMessage()).lines().findFirst().orElse("is not Spark SQL").strip());
    } catch (RefusedSqlException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      // Some of what Spark cannot make sense of it takes for a fault of its own.
      throw new RefusedSqlException(
          "is nothing that Spark can work out (" + MappedRows.errorClass(e) + ")");
    } finally {
      if (before.isDefined()) {
        SparkSession.setActiveSession(before.get());
      } else {
        SparkSession.clearActiveSession();
      }
    }
  }
}
