package se.nollan.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of one file, one after the other. Values are trimmed, unless the source has it
 * otherwise.
 */
interface Rows extends Closeable {

  /** Moves to the next row; false when there is none. */
  boolean next() throws IOException, BrokenFileException;

  /** The values of the row, in the order of the columns asked for; overwritten by the next row. */
  RowTexts values();

  /** What a row holds beyond its header's columns, or {@code null} if nothing. */
  UTF8String extra();
}
