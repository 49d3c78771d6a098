package se.nollan.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.security.AccessControlException;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * One file, read whole before a row of it is used: a file that turns out to be cut at its end must
 * not have left rows behind. Text up to {@link #KEPT_BYTES} stays in memory between the check and
 * the reading; a larger file is read twice.
 */
final class FileReading {
  /** So that two cores never hold more than half a gigabyte. */
  private static final int KEPT_BYTES = 192 << 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Path path;
  private final FileFormat format;
  private final ReadOptions options;
  private final Configuration hadoop;
  private final int keptBytes;
  private StoredBytes stored;
  private String checksum = "";

  FileReading(String path, FileFormat format, ReadOptions options, Configuration hadoop) {
    this(path, format, options, hadoop, KEPT_BYTES);
  }

  FileReading(
      String path, FileFormat format, ReadOptions options, Configuration hadoop, int keptBytes) {
    this.path = new Path(path);
    this.format = format;
    this.options = options;
    this.hadoop = hadoop;
    this.keptBytes = keptBytes;
  }

  /** SHA-256 of the file's bytes; known once {@link #verify()} has ended, in either way. */
  String checksum() {
    return checksum;
  }

  /** Reads the file to its end; throws if it cannot be used. */
  void verify() throws IOException, BrokenFileException {
    try (Fingerprinted bytes = new Fingerprinted(path.getFileSystem(hadoop).open(path))) {
      try {
        if (format == FileFormat.PARQUET) {
          drainRows();
        } else {
          verifyText(bytes);
        }
      } finally {
        checksum = bytes.checksumOfAll();
      }
    } catch (AccessControlException | org.apache.hadoop.security.AccessControlException e) {
      throw new BrokenFileException("no permission to read it");
    } catch (FileNotFoundException e) {
      if (path.getFileSystem(hadoop).exists(path)) {
        throw new BrokenFileException("no permission to read it");
      }
      throw e;
    }
  }

  private void verifyText(Fingerprinted bytes) throws IOException, BrokenFileException {
    TextCheck check = new TextCheck(Charset.forName(options.encoding()));
    stored = new StoredBytes(keptBytes);
    try (InputStream text = Compression.open(path.getName(), CloseShieldInputStream.wrap(bytes))) {
      byte[] chunk = new byte[1 << 16];
      for (int n = Compression.read(text, chunk); n >= 0; n = Compression.read(text, chunk)) {
        check.accept(chunk, n);
        stored.accept(chunk, n);
      }
    }
    if (bytes.empty()) {
      throw new BrokenFileException("no bytes at all");
    }
    check.finish();
    if (format == FileFormat.JSONL || check.needsParsing()) {
      drainRows();
    } else {
      rows().close();
    }
  }

  private void drainRows() throws IOException, BrokenFileException {
    try (Rows rows = rows()) {
      while (rows.next()) {
        // Only whether the end is reached is of interest.
      }
    }
  }

  /** The file's rows, from the first on. */
  Rows rows() throws IOException, BrokenFileException {
    return switch (format) {
      case PARQUET -> new ParquetRows(HadoopInputFile.fromPath(path, hadoop), options);
      case CSV -> new CsvRows(text(), options);
      case JSONL -> new JsonRows(text(), options);
    };
  }

  private Reader text() throws IOException, BrokenFileException {
    InputStream bytes =
        stored != null && stored.complete()
            ? stored.open()
            : Compression.open(
                path.getName(), new Fingerprinted(path.getFileSystem(hadoop).open(path)));
    Reader decoded = new InputStreamReader(bytes, Charset.forName(options.encoding()));
    PushbackReader text = new PushbackReader(decoded, 1);
    int first = text.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      text.unread(first);
    }
    return text;
  }

  /** Bytes kept for the second look, as long as there are not too many of them. */
  private static final class StoredBytes {
    private final int limit;
    private byte[] bytes = new byte[1 << 16];
    private int length;
    private boolean overflown;

    StoredBytes(int limit) {
      this.limit = limit;
    }

    void accept(byte[] chunk, int n) {
      if (overflown) {
        return;
      }
      if (length + n > limit) {
        overflown = true;
        bytes = new byte[0];
        return;
      }
      if (length + n > bytes.length) {
        bytes = java.util.Arrays.copyOf(bytes, Math.max(length + n, bytes.length * 2));
      }
      System.arraycopy(chunk, 0, bytes, length, n);
      length += n;
    }

    boolean complete() {
      return !overflown;
    }

    InputStream open() {
      return new ByteArrayInputStream(bytes, 0, length);
    }
  }
}
