package se.nollan.ingest.read;

import java.io.Closeable;
import java.util.function.IntPredicate;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows that a source has delivered of one region and month, still text. They are gone through
 * twice: whether a row is delivered again is known only once all have been seen.
 */
public interface DeliveredRows extends Closeable {

  /** The region whose folder the files are in. */
  UTF8String region();

  /** The source whose folder the files are in. */
  UTF8String source();

  /** The month whose folder the files are in, as the folder spells it. */
  UTF8String period();

  /**
   * All rows, from the first on; one time and a second time. Whoever asks again is done with what
   * they got before.
   *
   * @param wanted the source's columns whose texts are needed, by their places; others may be left
   *     out
   */
  TextRows rows(IntPredicate wanted);

  @Override
  void close();
}
