package se.nollan.ingest;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.ingest.check.Pseudonym;

/**
 * Keyed pseudonyms: the first 64 bits of HMAC-SHA-256 with the installation's secret key. The same
 * person has the same pseudonym across files, periods and regions; without the key nobody can tell
 * whose it is.
 */
public final class Pseudonyms {
  /** The shortest key that is worth its name. */
  public static final int SHORTEST_KEY = 32;

  private final Keyed keyed;

  private Pseudonyms(Keyed keyed) {
    this.keyed = keyed;
  }

  /** Pseudonyms under this key, of at least {@value #SHORTEST_KEY} bytes. */
  public static Pseudonyms of(byte[] key) {
    if (key.length < SHORTEST_KEY) {
      throw new IllegalArgumentException("a key has at least " + SHORTEST_KEY + " bytes");
    }
    return new Pseudonyms(new Keyed(key.clone()));
  }

  /** Tells keys apart without telling what they are. */
  public String fingerprint() {
    byte[] mark = keyed.hash(UTF8String.fromString("nollan: fingerprint of this key"));
    return HexFormat.of().formatHex(mark, 0, 16);
  }

  /** The pseudonyms of texts. */
  Pseudonym pseudonym() {
    return keyed;
  }

  /** The key, and what is done with it. It has no readable form, so that no log ever shows it. */
  private static final class Keyed implements Pseudonym {
    private static final long serialVersionUID = 1L;
    private final byte[] key;
    private final transient ThreadLocal<KeyedDigest> digests;

    Keyed(byte[] key) {
      this.key = key;
      this.digests = ThreadLocal.withInitial(() -> new KeyedDigest(key));
    }

    /** Only the key goes to a task. */
    private Object readResolve() {
      return new Keyed(key);
    }

    @Override
    public long of(UTF8String text) {
      return ByteBuffer.wrap(hash(text)).getLong();
    }

    byte[] hash(UTF8String text) {
      byte[] bytes = text.getBytes();
      return digests.get().of(bytes, 0, bytes.length);
    }

    @Override
    public String toString() {
      return "pseudonym";
    }
  }
}
