package se.nollan.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file's bytes on their way from the store, with their SHA-256. A failing store is told apart
 * from a broken file: its errors come unchecked, and end the run instead of rejecting the file.
 */
public final class Fingerprinted extends FilterInputStream {
  private final MessageDigest digest;
  private long count;
  private boolean ended;

  /** The bytes of an open file. */
  public Fingerprinted(InputStream store) {
    super(store);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (ended) {
      return -1; // Parsers close what they have read to its end.
    }
    try {
      int n = in.read(buffer, offset, length);
      ended = n < 0;
      if (n > 0) {
        digest.update(buffer, offset, n);
        count += n;
      }
      return n;
    } catch (IOException e) {
      throw new UncheckedIOException("the store failed while a file was read", e);
    }
  }

  @Override
  public long skip(long n) {
    return Math.max(0, read(new byte[(int) Math.min(n, 1 << 16)], 0, (int) Math.min(n, 1 << 16)));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** How much has been read of a file that is listed with that size; more than 0, at most 1. */
  double shareOf(long size) {
    return Math.min(1, Math.max(1, count) / (double) Math.max(1, size));
  }

  boolean empty() {
    return count == 0;
  }

  /** Reads on to the end, and gives the digest of all. */
  public String checksumOfAll() {
    byte[] rest = new byte[1 << 16];
    while (read(rest, 0, rest.length) >= 0) {
      // The digest is taken on the way.
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
