package se.nollan.publish.files;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How long what is written is, and its SHA-256; nothing of it is kept. */
final class Checksum extends OutputStream {
  private final MessageDigest digest;
  private long bytes;

  Checksum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void write(int one) {
    digest.update((byte) one);
    bytes++;
  }

  @Override
  public void write(byte[] some, int from, int length) {
    digest.update(some, from, length);
    bytes += length;
  }

  long bytes() {
    return bytes;
  }

  /** The checksum in hexadecimal; to be asked for once, at the end. */
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
