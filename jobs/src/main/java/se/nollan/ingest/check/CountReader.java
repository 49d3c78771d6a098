package se.nollan.ingest.check;

/** Reads one to nine digits. */
final class CountReader extends CellReader {
  private static final int MOST_DIGITS = 9;

  @Override
  Object read(byte[] bytes, int from, int to) {
    int length = to - from;
    int count = length > MOST_DIGITS ? Digits.NONE : Digits.at(bytes, from, length);
    return count == Digits.NONE ? null : (Object) count;
  }
}
