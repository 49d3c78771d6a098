package se.nollan.ingest.check;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads one to nine digits. */
final class CountReader implements CellReader {
  private static final int MOST_DIGITS = 9;

  @Override
  public Object read(UTF8String text) {
    int length = text.numBytes();
    int count = length > MOST_DIGITS ? Digits.NONE : Digits.at(text, 0, length);
    return count == Digits.NONE ? null : (Object) count;
  }
}
