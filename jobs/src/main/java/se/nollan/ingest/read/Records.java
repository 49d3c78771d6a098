package se.nollan.ingest.read;

import java.io.Closeable;
import java.io.IOException;

/**
 * The records of a text, one after the other, each handed field by field to a {@link RowFields}.
 */
interface Records extends Closeable {

  /** Moves to the next record, which may be a blank line; false when there is none. */
  boolean next() throws IOException, BrokenFileException;
}
