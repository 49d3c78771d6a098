package se.nollan.columns;

import org.apache.parquet.bytes.BytesInput;

/** Yes or no, eight in a byte, the first in its lowest bit: as Parquet keeps flags, and levels. */
final class Bits {
  private final Bytes whole = new Bytes();
  private int begun;
  private int size;
  private int set;

  void add(int bit) {
    begun |= bit << (size & 7);
    set += bit;
    if ((++size & 7) == 0) {
      whole.putByte(begun);
      begun = 0;
    }
  }

  void clear() {
    whole.clear();
    begun = 0;
    size = 0;
    set = 0;
  }

  /** The bits alone. No more are added until they are cleared. */
  BytesInput input() {
    if ((size & 7) > 0) {
      whole.putByte(begun);
    }
    return whole.input();
  }

  /**
   * The same as one run of Parquet's run-length encoding, behind its length in bytes: the bit that
   * all are, or all bits.
   */
  BytesInput levels() {
    boolean same = set == 0 || set == size;
    BytesInput bits = same ? BytesInput.from(new byte[] {(byte) (set == 0 ? 0 : 1)}) : input();
    int groups = (size + 7) / 8;
    BytesInput run =
        BytesInput.concat(BytesInput.fromUnsignedVarInt(same ? size << 1 : groups << 1 | 1), bits);
    return BytesInput.concat(BytesInput.fromInt((int) run.size()), run);
  }
}
