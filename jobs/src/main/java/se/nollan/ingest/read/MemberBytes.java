package se.nollan.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The unpacked bytes of a zip file's member, of which there must be as many as the file's directory
 * says, with the checksum that it says. So whoever bounds what the directory says has bounded this.
 */
final class MemberBytes extends InputStream {
  private final InputStream unpacked;
  private final long checksum;
  private final CRC32 sum = new CRC32();
  private long left;

  MemberBytes(InputStream unpacked, long size, long checksum) {
    this.unpacked = unpacked;
    this.left = size;
    this.checksum = checksum;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int n = more(buffer, offset, length);
    if (n < 0) {
      mustBe(left == 0 && sum.getValue() == checksum);
    } else {
      left -= n;
      mustBe(left >= 0);
      sum.update(buffer, offset, n);
    }
    return n;
  }

  private int more(byte[] buffer, int offset, int length) {
    try {
      return unpacked.read(buffer, offset, length);
    } catch (IOException e) {
      throw new DamagedMemberException();
    }
  }

  private static void mustBe(boolean whole) {
    if (!whole) {
      throw new DamagedMemberException();
    }
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
