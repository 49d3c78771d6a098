package se.nollan.reference;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks gzip as RFC 1952 has it, and says so when it is cut or broken.
 *
 * <p>{@code GZIPInputStream} will not do: it takes a second member with a cut header, and anything
 * else that follows the first member, for the end of the file.
 */
final class ReferenceGzip {

  private static final int TRAILER = 8;

  private final byte[] packed;
  private int position;

  private ReferenceGzip(byte[] packed) {
    this.packed = packed;
  }

  /** The content of all members. Zero bytes after the last are padding; nothing else may follow. */
  static byte[] unpack(byte[] packed) throws UnreadableFileException {
    ReferenceGzip file = new ReferenceGzip(packed);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    do {
      file.skipHeader();
      content.writeBytes(file.member());
      file.skipPadding();
    } while (file.position < packed.length);
    return content.toByteArray();
  }

  private void skipHeader() throws UnreadableFileException {
    if (next() != 0x1f || next() != 0x8b || next() != 8) {
      throw new UnreadableFileException("not gzip");
    }
    int flags = next();
    skip(6);
    if ((flags & 4) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & 8) != 0) {
      skipName();
    }
    if ((flags & 16) != 0) {
      skipName();
    }
    if ((flags & 2) != 0) {
      skip(2);
    }
  }

  private byte[] member() throws UnreadableFileException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, position, packed.length - position);
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && !inflater.finished()) {
          throw new UnreadableFileException("cut gzip");
        }
        content.write(buffer, 0, length);
      }
      position += (int) inflater.getBytesRead();
      checkTrailer(content.toByteArray());
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw new UnreadableFileException("broken gzip");
    } finally {
      inflater.end();
    }
  }

  private void checkTrailer(byte[] content) throws UnreadableFileException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    long[] expected = {checksum.getValue(), content.length};
    for (int i = 0; i < TRAILER; i++) {
      if (next() != (expected[i / 4] >> 8 * (i % 4) & 0xff)) {
        throw new UnreadableFileException("broken gzip: checksum or length");
      }
    }
  }

  private void skipPadding() {
    while (position < packed.length && packed[position] == 0) {
      position++;
    }
  }

  private void skipName() throws UnreadableFileException {
    while (next() != 0) {
      // on to the end of the name
    }
  }

  private void skip(int bytes) throws UnreadableFileException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private int next() throws UnreadableFileException {
    if (position == packed.length) {
      throw new UnreadableFileException("cut gzip");
    }
    return packed[position++] & 0xff;
  }
}
