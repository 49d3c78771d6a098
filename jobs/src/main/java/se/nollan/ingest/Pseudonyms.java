package se.nollan.ingest;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import se.nollan.ingest.check.Pseudonym;
import se.nollan.lake.SharedSecret;

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
    byte[] text = "nollan: fingerprint of this key".getBytes(StandardCharsets.UTF_8);
    byte[] mark = keyed.hash(text, 0, text.length);
    return HexFormat.of().formatHex(mark, 0, 16);
  }

  /** The pseudonyms of texts. */
  Pseudonym pseudonym() {
    return keyed;
  }

  /** The key, and what is done with it. It has no readable form, so that no log ever shows it. */
  private static final class Keyed implements Pseudonym {
    private static final long serialVersionUID = 2L;
    private final transient byte[] key;
    private final transient String handle = UUID.randomUUID().toString();
    private final transient ThreadLocal<KeyedDigest> digests;

    Keyed(byte[] key) {
      this.key = key;
      this.digests = ThreadLocal.withInitial(() -> new KeyedDigest(key));
    }

    /** Where tasks run in this process the key stays in it; to others it goes sealed. */
    private Object writeReplace() {
      Sent.HELD.putIfAbsent(handle, this);
      return new Sent(
          handle, SharedSecret.ofProcesses().map(secret -> secret.seal(key)).orElse(null));
    }

    @Override
    public long of(byte[] bytes, int from, int to) {
      return ByteBuffer.wrap(hash(bytes, from, to)).getLong();
    }

    byte[] hash(byte[] bytes, int from, int to) {
      return digests.get().of(bytes, from, to - from);
    }

    @Override
    public String toString() {
      return "pseudonym";
    }
  }

  /**
   * What a task is sent in the key's place.
   *
   * @param handle by which a process knows a key that it holds
   * @param sealed the key, for a process that does not hold it yet; null where there is no other
   */
  private record Sent(String handle, byte[] sealed) implements Serializable {
    private static final Map<String, Keyed> HELD = new ConcurrentHashMap<>();

    /** Opened once a process, so that tasks share what was made of the key. */
    private Object readResolve() {
      return HELD.computeIfAbsent(handle, unknown -> opened());
    }

    private Keyed opened() {
      if (sealed == null) {
        throw new IllegalStateException("a task has come to another process without its key");
      }
      return new Keyed(
          SharedSecret.ofProcesses()
              .orElseThrow(() -> new IllegalStateException("this process has no secret of Spark's"))
              .open(sealed));
    }
  }
}
