package se.nollan.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A Parquet file whose store's errors come unchecked, as {@link Fingerprinted}'s do, so that they
 * are told apart from what is wrong with the file.
 */
record StoredParquet(InputFile file) implements InputFile {

  @Override
  public long getLength() throws IOException {
    return file.getLength();
  }

  @Override
  public SeekableInputStream newStream() {
    try {
      SeekableInputStream stream = file.newStream();
      return new DelegatingSeekableInputStream(new Loud(stream)) {
        @Override
        public long getPos() throws IOException {
          return stream.getPos();
        }

        @Override
        public void seek(long position) throws IOException {
          stream.seek(position);
        }
      };
    } catch (IOException e) {
      throw failed(e);
    }
  }

  private static UncheckedIOException failed(IOException e) {
    return new UncheckedIOException("the store failed while a file was read", e);
  }

  private static final class Loud extends FilterInputStream {
    Loud(InputStream store) {
      super(store);
    }

    @Override
    public int read() {
      try {
        return in.read();
      } catch (IOException e) {
        throw failed(e);
      }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      try {
        return in.read(buffer, offset, length);
      } catch (IOException e) {
        throw failed(e);
      }
    }
  }
}
