package se.nollan.ingest.check;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** A file for what memory does not hold; there is none until it is needed, and none afterwards. */
final class Spill implements Closeable {
  private final Supplier<File> place;
  private File file;
  private RandomAccessFile bytes;

  Spill(Supplier<File> place) {
    this.place = place;
  }

  /** Writes the beginning of an array; what comes back reads it again. */
  Supplier<byte[]> write(byte[] from, int length) {
    try {
      if (bytes == null) {
        file = place.get();
        bytes = new RandomAccessFile(file, "rw");
      }
      long offset = bytes.length();
      bytes.seek(offset);
      bytes.write(from, 0, length);
      return () -> read(offset, length);
    } catch (IOException e) {
      throw new UncheckedIOException("no room on disk for the rows of a large delivery", e);
    }
  }

  private byte[] read(long offset, int length) {
    try {
      byte[] chunk = new byte[length];
      bytes.seek(offset);
      bytes.readFully(chunk);
      return chunk;
    } catch (IOException e) {
      throw new UncheckedIOException("the rows of a large delivery cannot be read back", e);
    }
  }

  @Override
  public void close() {
    if (bytes == null) {
      return;
    }
    try {
      bytes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes = null;
    file.delete();
  }
}
