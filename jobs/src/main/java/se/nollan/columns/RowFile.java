package se.nollan.columns;

import org.apache.spark.sql.catalyst.InternalRow;

/** A file that rows are being written to. */
public interface RowFile {
  /**
   * Writes a row, which may be overwritten by the next, and so may the memory of its texts. But a
   * text that is the very same object as one before has to say the same: it is not looked at again.
   */
  void write(InternalRow row);

  /** No more rows come: it is a file from here on. */
  void finish();

  /** Leaves it as it is, unless it has been finished. */
  void abandon();
}
