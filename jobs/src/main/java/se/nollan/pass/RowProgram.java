package se.nollan.pass;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.MutableProjection;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Columns that are worked out of one row after the other, in whatever task has the rows: what Spark
 * makes of a query that does nothing else, without the query.
 */
public final class RowProgram implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Columns, and those that they are worked out of. */
  private record Step(Seq<Expression> columns, Seq<Attribute> from) implements Serializable {
    MutableProjection begin() {
      List<DataType> types = new ArrayList<>();
      columns.foreach(column -> types.add(column.dataType()));
      return MutableProjection.create(columns, from)
          .target(new SpecificInternalRow(CollectionConverters.asScala(types).toSeq()));
    }
  }

  private final List<Step> steps;
  private final StructType schema;

  private RowProgram(List<Step> steps, StructType schema) {
    this.steps = steps;
    this.schema = schema;
  }

  /**
   * The program of a query.
   *
   * @param rows the columns of the rows that it will be given
   * @param query selects and adds columns, and nothing else
   * @throws IllegalArgumentException if it does anything else
   */
  public static RowProgram of(
      SparkSession spark, StructType rows, UnaryOperator<Dataset<Row>> query) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Dataset<Row> asked = query.apply(Frames.of(spark, context.emptyRDD(), rows));
    SparkPlan plan =
        ((org.apache.spark.sql.classic.Dataset<Row>) asked).queryExecution().sparkPlan();
    Deque<Step> steps = new ArrayDeque<>();
    while (plan instanceof ProjectExec project) {
      steps.push(step(project));
      plan = project.child();
    }
    if (!plan.children().isEmpty() || steps.isEmpty()) {
      throw new IllegalArgumentException("more than columns: " + plan.nodeName());
    }
    return new RowProgram(List.copyOf(steps), asked.schema());
  }

  private static Step step(ProjectExec project) {
    List<Expression> columns = new ArrayList<>();
    project
        .projectList()
        .foreach(column -> columns.add(SameText.of(Quicker.of((Expression) column))));
    return new Step(CollectionConverters.asScala(columns).toSeq(), project.child().output());
  }

  /**
   * Each column by itself, so that one that cannot be worked out takes no other along; empty where
   * columns share what is worked out first.
   */
  public Optional<List<RowProgram>> apart() {
    if (steps.size() != 1) {
      return Optional.empty();
    }
    Step step = steps.get(0);
    List<RowProgram> apart = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      Seq<Expression> one = CollectionConverters.asScala(List.of(step.columns().apply(i))).toSeq();
      StructType alone = new StructType(new StructField[] {schema.apply(i)});
      apart.add(new RowProgram(List.of(new Step(one, step.from())), alone));
    }
    return Optional.of(apart);
  }

  /** The same, compiled: tasks of this process find that done. */
  public RowProgram compiled() {
    begin();
    return this;
  }

  /** The columns that it works out. */
  public StructType schema() {
    return schema;
  }

  /**
   * Begins, for the rows of one task. What it gives for a row is overwritten by the next, and its
   * texts may lie where those of the row given lie.
   */
  public UnaryOperator<InternalRow> begin() {
    MutableProjection[] projections =
        steps.stream().map(Step::begin).toArray(MutableProjection[]::new);
    return given -> {
      InternalRow row = given;
      for (MutableProjection projection : projections) {
        row = (InternalRow) projection.apply(row);
      }
      return row;
    };
  }

  @Override
  public String toString() {
    return Arrays.toString(schema.fieldNames());
  }
}
