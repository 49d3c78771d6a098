package se.nollan.ingest.read;

import org.apache.spark.unsafe.types.UTF8String;

/** Delivered rows, one after the other; what is told of one is overwritten by the next. */
public interface TextRows {

  /** Moves to the next row; false if there is none. */
  boolean next();

  /** Path of the file that the row came in; the same object for all rows of a file. */
  UTF8String file();

  /** 1 is the first row of its file. */
  long row();

  /** Its values, in the order of the source's columns: trimmed, unless it has it otherwise. */
  RowTexts texts();

  /** What it holds beyond its header; {@code null} if nothing. */
  UTF8String extra();
}
