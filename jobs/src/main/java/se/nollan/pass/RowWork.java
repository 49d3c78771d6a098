package se.nollan.pass;

import java.io.Serializable;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * What is done with rows while they pass, in the tasks that have them. What comes of it goes to an
 * accumulator, so that it can be asked for once the job has ended.
 */
public interface RowWork extends Serializable {
  /** The work on the rows of one task. */
  Task begin();

  /**
   * The work on the rows of one task, one after the other. The JVM finds a class's method sooner
   * than an interface's, which tells with millions of rows.
   */
  abstract class Task {
    /**
     * Takes a row, which is overwritten by the next. A text that is the very same object as in the
     * row before says the same.
     */
    public abstract void row(InternalRow row);

    /** No more rows come. */
    public abstract void end();
  }
}
