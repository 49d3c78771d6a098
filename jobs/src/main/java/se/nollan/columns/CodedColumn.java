package se.nollan.columns;

import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.bytes.BytesUtils;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridEncoder;

/**
 * A column whose values may repeat: its pages hold the values' numbers in a dictionary, until that
 * is full, and unless the first page shows that it saves nothing. From then on they hold values.
 */
abstract class CodedColumn extends Column {
  /** A first page with fewer values than this part of one says nothing of a column. */
  private static final int FEW = 16;

  private final Dictionary dictionary;
  private boolean coding;
  private boolean anyCoded;
  private boolean pageCoded;
  private int[] ids = new int[64];
  private int count;

  /**
   * An empty one.
   *
   * @param prefix how many bytes say a value's length, see {@link Dictionary}
   */
  CodedColumn(Target target, int prefix) {
    super(target);
    // In the middle of a list no page may end, and so no dictionary be full.
    this.dictionary = new Dictionary(prefix, ofElements() ? Limits.NONE : target.limits());
    this.coding = target.dictionary();
  }

  /** Whether values are to be coded, and not put as they are. */
  protected final boolean coding() {
    return coding;
  }

  /**
   * The number of a value. If it is {@link Dictionary#FULL}, that page has ended, and no more
   * values are coded.
   */
  protected final int id(Object base, long offset, int length) throws IOException {
    int id = dictionary.id(base, offset, length);
    if (id == Dictionary.FULL) {
      endPage();
      coding = false;
    }
    return id;
  }

  /** Adds a value by its number. */
  protected final void code(int id) {
    if (count == ids.length) {
      ids = Arrays.copyOf(ids, 2 * count);
    }
    ids[count++] = id;
  }

  @Override
  protected final BytesInput values() throws IOException {
    if (count > 0 && !anyCoded) {
      coding &= saves();
      if (!coding) {
        uncode();
      }
    }
    pageCoded = count > 0;
    anyCoded |= pageCoded;
    coding &= dictionary.within(target().limits());
    return pageCoded ? numbers() : super.values();
  }

  private boolean saves() {
    if (count < target().limits().pageRows() / FEW) {
      return true;
    }
    long uncoded = 0;
    for (int i = 0; i < count; i++) {
      uncoded += dictionary.bytes(ids[i]);
    }
    return dictionary.bytes() + (long) count * bits() / Byte.SIZE < uncoded;
  }

  private void uncode() {
    for (int i = 0; i < count; i++) {
      dictionary.copy(ids[i], plain);
    }
    count = 0;
  }

  private int bits() {
    return BytesUtils.getWidthFromMaxInt(dictionary.size() - 1);
  }

  private BytesInput numbers() throws IOException {
    int bits = bits();
    RunLengthBitPackingHybridEncoder encoder =
        new RunLengthBitPackingHybridEncoder(
            bits,
            Byte.SIZE + count * bits / Byte.SIZE,
            Integer.MAX_VALUE,
            HeapByteBufferAllocator.getInstance());
    for (int i = 0; i < count; i++) {
      encoder.writeInt(ids[i]);
    }
    count = 0;
    return BytesInput.concat(BytesInput.from(new byte[] {(byte) bits}), encoder.toBytes());
  }

  @Override
  protected final Encoding encoding() {
    return pageCoded ? Encoding.PLAIN_DICTIONARY : Encoding.PLAIN;
  }

  @Override
  final void end() throws IOException {
    super.end();
    if (anyCoded) {
      target()
          .pages()
          .writeDictionaryPage(
              new DictionaryPage(dictionary.input(), dictionary.size(), Encoding.PLAIN_DICTIONARY));
    }
  }
}
