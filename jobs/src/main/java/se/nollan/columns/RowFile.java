package se.nollan.columns;

import org.apache.spark.sql.catalyst.InternalRow;

/** A file that rows are being written to. */
public interface RowFile {
  /**
   * Writes a row. Nothing of it is kept: it may be overwritten by the next, and so may its texts.
   */
  void write(InternalRow row);

  /** No more rows come: it is a file from here on. */
  void finish();

  /** Leaves it as it is, unless it has been finished. */
  void abandon();
}
