package se.nollan.ingest.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * Gzip, read strictly: Java's own reader takes a second member that is damaged for the file's end,
 * and so would lose rows in silence.
 */
final class Compression {
  private static final int BUFFER = 1 << 16;

  private Compression() {}

  static InputStream open(String fileName, InputStream bytes) throws BrokenFileException {
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".gz")) {
      return bytes;
    }
    try {
      BufferedInputStream buffered = new BufferedInputStream(bytes, BUFFER);
      buffered.mark(1);
      if (buffered.read() < 0) {
        throw new BrokenFileException("no bytes at all");
      }
      buffered.reset();
      return new Members(buffered);
    } catch (IOException e) {
      throw new BrokenFileException("not gzip");
    }
  }

  static int read(InputStream text, byte[] chunk) throws BrokenFileException {
    try {
      return text.read(chunk);
    } catch (EOFException e) {
      throw new BrokenFileException("gzip that is cut before its end");
    } catch (IOException e) {
      throw new BrokenFileException("gzip that is damaged");
    }
  }
}
