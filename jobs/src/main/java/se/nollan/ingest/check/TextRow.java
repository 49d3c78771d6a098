package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.read.RowTexts;
import se.nollan.ingest.read.TextRows;

/**
 * A delivered row in canonical columns, still text.
 *
 * @param file path of the file it came in
 * @param row 1 is the first row of its file
 * @param texts in the dataset's order, trimmed
 * @param extra what it holds beyond its header; {@code null} if nothing
 */
record TextRow(UTF8String file, long row, RowTexts texts, UTF8String extra) {

  /** The row that was come to, not overwritten by the next. */
  static TextRow kept(TextRows rows) {
    UTF8String extra = rows.extra();
    return new TextRow(
        rows.file(), rows.row(), rows.texts().copy(), extra == null ? null : extra.clone());
  }

  boolean hasExtra() {
    return extra != null;
  }
}
