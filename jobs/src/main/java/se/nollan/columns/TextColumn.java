package se.nollan.columns;

import java.io.IOException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts: as bytes in UTF-8 behind their length. */
final class TextColumn extends CodedColumn {
  /** A power of two. */
  private static final int REMEMBERED = 8;

  /**
   * Texts that came of late, and their numbers. Codes, and what is the same for a whole delivery,
   * are the very same objects in every row.
   */
  private final UTF8String[] texts = new UTF8String[REMEMBERED];

  private final int[] ids = new int[REMEMBERED];
  private int oldest;

  TextColumn(Target target) {
    super(target, Integer.BYTES);
  }

  @Override
  protected void addValue(InternalRow row) throws IOException {
    UTF8String text = row.getUTF8String(place);
    if (!coding() || !coded(text)) {
      plain.putInt(text.numBytes());
      plain.put(text.getBaseObject(), text.getBaseOffset(), text.numBytes());
    }
  }

  private boolean coded(UTF8String text) throws IOException {
    for (int i = 0; i < REMEMBERED; i++) {
      if (texts[i] == text) {
        code(ids[i]);
        return true;
      }
    }
    int id = id(text.getBaseObject(), text.getBaseOffset(), text.numBytes());
    if (id == Dictionary.FULL) {
      return false;
    }
    texts[oldest] = text;
    ids[oldest] = id;
    oldest = oldest + 1 & REMEMBERED - 1;
    code(id);
    return true;
  }
}
