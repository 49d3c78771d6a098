package se.nollan.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** A file's unpacked bytes, kept for the next look at them as long as they are not too many. */
final class KeptText {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final double MORE_THAN_EXPECTED = 1.1;
  private static final double GROWTH = 1.5;

  private byte[] bytes = new byte[1 << 16];
  private int limit;
  private int length;
  private boolean complete;

  /** Forgets the file before, and keeps what is memory used for it. */
  KeptText begin(int most) {
    limit = most;
    length = 0;
    complete = true;
    return this;
  }

  /**
   * Keeps more of the file.
   *
   * @param read the share of the file's own bytes that have been read for it, as far as is known
   */
  void accept(byte[] chunk, int n, double read) {
    if (!complete) {
      return;
    }
    if (length + n > limit) {
      complete = false;
      length = 0;
      bytes = new byte[1 << 16];
      return;
    }
    if (length + n > bytes.length) {
      bytes = Arrays.copyOf(bytes, room(length + n, read));
    }
    System.arraycopy(chunk, 0, bytes, length, n);
    length += n;
  }

  /** Room for all of the file, if the rest of it is like what has come. */
  private int room(int needed, double read) {
    double expected = Math.max(needed / read * MORE_THAN_EXPECTED, bytes.length * GROWTH);
    return (int) Math.max(needed, Math.min(limit, expected));
  }

  /** Whether all of the file is here. */
  boolean complete() {
    return complete;
  }

  /** The bytes; there are more behind {@link #length()}, which mean nothing. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Where the text begins, if it is UTF-8: behind its byte order mark if it has one. */
  int start() {
    int mark = BYTE_ORDER_MARK.length;
    boolean marked = length >= mark && Arrays.equals(bytes, 0, mark, BYTE_ORDER_MARK, 0, mark);
    return marked ? mark : 0;
  }

  InputStream open() {
    return new ByteArrayInputStream(bytes, 0, length);
  }
}
