package se.nollan.pass;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.SQLExecution;
import scala.Function0;
import scala.runtime.BoxedUnit;

/** Passes over rows once, for all that is to be done with them. */
public final class Passes {
  private Passes() {}

  /** Does the works with a frame's rows. */
  public static void over(Dataset<Row> rows, List<RowWork> works) {
    over(rows.sparkSession(), Frames.rows(rows), works);
  }

  /** Does the works with rows, those of a task in their order. */
  public static void over(SparkSession spark, JavaRDD<InternalRow> rows, List<RowWork> works) {
    List<RowWork> all = List.copyOf(works);
    Function0<BoxedUnit> job =
        () -> {
          rows.foreachPartition(part -> pass(part, all));
          return BoxedUnit.UNIT;
        };
    // Tasks know of the session's settings only what is handed on to them.
    SQLExecution.withSQLConfPropagated((org.apache.spark.sql.classic.SparkSession) spark, job);
  }

  private static void pass(Iterator<InternalRow> rows, List<RowWork> works) {
    List<RowWork.Task> begun = new ArrayList<>();
    works.forEach(work -> begun.add(work.begin()));
    RowWork.Task[] tasks = begun.toArray(RowWork.Task[]::new);
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      for (RowWork.Task task : tasks) {
        task.row(row);
      }
    }
    begun.forEach(RowWork.Task::end);
  }
}
