package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;

/**
 * A delivered row in canonical columns, still text.
 *
 * @param file path of the file it came in
 * @param row 1 is the first row of its file
 * @param texts in the dataset's order, trimmed, {@code null} where empty
 * @param extra what it holds beyond its header; {@code null} if nothing
 */
public record TextRow(UTF8String file, long row, UTF8String[] texts, UTF8String extra) {
  boolean hasExtra() {
    return extra != null;
  }
}
