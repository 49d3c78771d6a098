package se.nollan.ingest;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) of one short text after the other. Java's own takes the key in again for
 * every text, which is half of the work when a text is shorter than the key: here, two digests that
 * have taken it in are copied. Not for several threads at the same time.
 */
final class KeyedDigest {
  private static final String ALGORITHM = "SHA-256";
  private static final int BLOCK = 64;
  private static final int LENGTH = 32;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final MessageDigest inner;
  private final MessageDigest outer;
  private final byte[] digest = new byte[LENGTH];

  KeyedDigest(byte[] key) {
    byte[] block = Arrays.copyOf(key.length > BLOCK ? sha256().digest(key) : key, BLOCK);
    this.inner = having(block, INNER);
    this.outer = having(block, OUTER);
  }

  private static MessageDigest having(byte[] block, byte pad) {
    byte[] padded = block.clone();
    for (int i = 0; i < BLOCK; i++) {
      padded[i] ^= pad;
    }
    MessageDigest digest = sha256();
    digest.update(padded);
    return digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance(ALGORITHM);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  /** The HMAC of a part of these bytes; overwritten by the next. */
  byte[] of(byte[] bytes, int from, int length) {
    try {
      MessageDigest digested = (MessageDigest) inner.clone();
      digested.update(bytes, from, length);
      digested.digest(digest, 0, LENGTH);
      digested = (MessageDigest) outer.clone();
      digested.update(digest);
      digested.digest(digest, 0, LENGTH);
      return digest;
    } catch (CloneNotSupportedException | DigestException e) {
      throw new IllegalStateException("Java's own " + ALGORITHM + " can be copied", e);
    }
  }
}
