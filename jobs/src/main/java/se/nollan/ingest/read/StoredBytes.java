package se.nollan.ingest.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A stored file's bytes, any of them at any time. The store's errors come unchecked, as {@link
 * Fingerprinted}'s do, so that they are told apart from what is wrong with the file.
 */
final class StoredBytes implements SeekableByteChannel {
  private final FSDataInputStream in;
  private final long size;
  private long position;
  private boolean open = true;

  private StoredBytes(FSDataInputStream in, long size) {
    this.in = in;
    this.size = size;
  }

  static StoredBytes of(Path path, Configuration hadoop) throws IOException {
    FileSystem files = path.getFileSystem(hadoop);
    long size = files.getFileStatus(path).getLen();
    return new StoredBytes(files.open(path), size);
  }

  @Override
  public int read(ByteBuffer into) {
    if (position >= size) {
      return -1;
    }
    try {
      if (in.getPos() != position) {
        in.seek(position);
      }
      byte[] chunk = new byte[(int) Math.min(into.remaining(), size - position)];
      int n = in.read(chunk, 0, chunk.length);
      if (n > 0) {
        into.put(chunk, 0, n);
        position += n;
      }
      return n;
    } catch (IOException e) {
      throw new UncheckedIOException("the store failed while a file was read", e);
    }
  }

  /** The bytes that the file begins with, or all of them if it has fewer. */
  byte[] first(int count) {
    ByteBuffer into = ByteBuffer.allocate(count);
    position = 0;
    while (into.hasRemaining() && read(into) >= 0) {
      // A store may give fewer bytes than it is asked for.
    }
    position = 0;
    return Arrays.copyOf(into.array(), into.position());
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long next) {
    position = next;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long length) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    in.close();
  }
}
