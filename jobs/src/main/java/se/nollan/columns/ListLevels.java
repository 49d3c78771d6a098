package se.nollan.columns;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/**
 * Which values of a page belong to which row's list, and what stands where there is no value:
 * Parquet's repetition and definition levels.
 */
final class ListLevels {
  private static final int FIRST = 64;

  private final RunLengthBitPackingHybridEncoder repetition;
  private final RunLengthBitPackingHybridEncoder definition;

  /**
   * None yet.
   *
   * @param most the level of a value that is there
   */
  ListLevels(int most) {
    this.repetition = encoder(1);
    this.definition = encoder(most);
  }

  private static RunLengthBitPackingHybridEncoder encoder(int most) {
    return new RunLengthBitPackingHybridEncoder(
        BytesUtils.getWidthFromMaxInt(most),
        FIRST,
        Integer.MAX_VALUE,
        HeapByteBufferAllocator.getInstance());
  }

  /**
   * Adds an element, or that there is none.
   *
   * @param first whether it is its row's first
   * @param level how much of it there is
   */
  void add(boolean first, int level) {
    try {
      repetition.writeInt(first ? 0 : 1);
      definition.writeInt(level);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It has memory only to write to.
    }
  }

  /** All of them, each kind behind its length in bytes. None are added until they are cleared. */
  BytesInput input() throws IOException {
    return BytesInput.concat(behindLength(repetition), behindLength(definition));
  }

  private static BytesInput behindLength(RunLengthBitPackingHybridEncoder levels)
      throws IOException {
    BytesInput bytes = levels.toBytes();
    return BytesInput.concat(BytesInput.fromInt((int) bytes.size()), bytes);
  }

  void clear() {
    repetition.reset();
    definition.reset();
  }
}
