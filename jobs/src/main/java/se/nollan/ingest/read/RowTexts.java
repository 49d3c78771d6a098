package se.nollan.ingest.read;

import java.util.Arrays;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The texts of one row, as places in bytes of UTF-8. Most are read once and kept as something else,
 * and each of Spark's text objects has volatile fields to begin with, which takes time.
 */
public final class RowTexts {
  private final byte[][] bytes;
  private final int[] from;
  private final int[] to;

  /** A row of so many columns, all of them empty. */
  public RowTexts(int columns) {
    this.bytes = new byte[columns][];
    this.from = new int[columns];
    this.to = new int[columns];
  }

  /** Empties all columns. */
  public void clear() {
    Arrays.fill(to, 0);
  }

  /** Lets a column say what these bytes do, of which there is one at least. They are not copied. */
  public void put(int column, byte[] utf8, int start, int behind) {
    bytes[column] = utf8;
    from[column] = start;
    to[column] = behind;
  }

  /** Lets a column say what a text does; empties it if that is {@code null} or says nothing. */
  public void put(int column, UTF8String text) {
    if (text == null || text.numBytes() == 0) {
      to[column] = 0;
    } else if (text.getBaseObject() instanceof byte[] array) {
      int start = (int) (text.getBaseOffset() - Platform.BYTE_ARRAY_OFFSET);
      put(column, array, start, start + text.numBytes());
    } else {
      put(column, text.getBytes(), 0, text.numBytes());
    }
  }

  /** A text without the white space around it; {@code null} if nothing is left. */
  public static UTF8String trimmed(UTF8String text) {
    byte[] utf8 = text.getBytes();
    int start = Blank.behindLeading(utf8, 0, utf8.length);
    int behind = Blank.trailing(utf8, start, utf8.length);
    return start == behind ? null : UTF8String.fromBytes(utf8, start, behind - start);
  }

  public int columns() {
    return to.length;
  }

  /** Whether a column says anything. Where it does not, its bytes mean nothing. */
  public boolean has(int column) {
    return to[column] > 0;
  }

  /** The bytes among which a column's text is. */
  public byte[] bytes(int column) {
    return bytes[column];
  }

  /** Where it begins. */
  public int from(int column) {
    return from[column];
  }

  /** Where it has ended. */
  public int to(int column) {
    return to[column];
  }

  /** A column's text; {@code null} if it is empty. */
  public UTF8String text(int column) {
    return has(column)
        ? UTF8String.fromBytes(bytes[column], from[column], to[column] - from[column])
        : null;
  }

  /** The same texts in bytes of their own. */
  public RowTexts copy() {
    RowTexts copy = new RowTexts(columns());
    for (int i = 0; i < columns(); i++) {
      if (has(i)) {
        copy.put(i, Arrays.copyOfRange(bytes[i], from[i], to[i]), 0, to[i] - from[i]);
      }
    }
    return copy;
  }
}
