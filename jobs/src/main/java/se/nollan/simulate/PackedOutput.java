package se.nollan.simulate;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;

/** Packs a file with gzip and counts what comes out; the header holds no time and no name. */
final class PackedOutput extends OutputStream {

  /** Far faster than the usual 6, and the files are hardly larger. */
  private static final int COMPRESSION = 3;

  private static final int BUFFER = 1 << 16;

  private final Counter counter;
  private final OutputStream gzip;

  PackedOutput(OutputStream out) throws IOException {
    counter = new Counter(out);
    gzip = new Gzip(counter);
  }

  @Override
  public void write(int b) throws IOException {
    gzip.write(b);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    gzip.write(bytes, from, length);
  }

  @Override
  public void close() throws IOException {
    gzip.close();
  }

  long packedBytes() {
    return counter.bytes;
  }

  private static final class Gzip extends GZIPOutputStream {
    Gzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(COMPRESSION);
    }
  }

  private static final class Counter extends FilterOutputStream {
    private long bytes;

    Counter(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      bytes++;
    }

    @Override
    public void write(byte[] data, int from, int length) throws IOException {
      out.write(data, from, length);
      bytes += length;
    }
  }
}
