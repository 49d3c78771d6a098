package se.nollan.ingest.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * The members of a gzip file, one behind the other. Zeroes behind the last are a tape's or a
 * block's padding, as gzip itself takes them; anything else there is damage.
 */
final class Members extends InputStream {
  private final BufferedInputStream packed;
  private InputStream member;

  Members(BufferedInputStream packed) throws IOException {
    this.packed = packed;
    this.member = new GzipCompressorInputStream(packed, false);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (member != null) {
      int n = member.read(buffer, offset, length);
      if (n >= 0) {
        return n;
      }
      member = padded() ? null : new GzipCompressorInputStream(packed, false);
    }
    return -1;
  }

  /** Whether nothing but zeroes is left. */
  private boolean padded() throws IOException {
    int next;
    do {
      packed.mark(1);
      next = packed.read();
    } while (next == 0);
    packed.reset();
    return next < 0;
  }

  @Override
  public void close() throws IOException {
    packed.close();
  }
}
