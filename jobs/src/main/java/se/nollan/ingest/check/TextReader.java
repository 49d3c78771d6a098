package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads a text as it is; it stays where it lies. */
final class TextReader extends CellReader {

  @Override
  Object read(byte[] bytes, int from, int to) {
    return UTF8String.fromBytes(bytes, from, to - from);
  }

  @Override
  long hash(byte[] bytes, int from, int to, long seed) {
    return KeyHash.ofText(bytes, from, to, seed);
  }
}
