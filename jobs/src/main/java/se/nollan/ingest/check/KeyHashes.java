package se.nollan.ingest.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Hashes of a delivery's keys, and which of them came more than once; some tens of bytes a row,
 * which are used again for the next delivery.
 */
final class KeyHashes {
  private static final int START = 1 << 10;
  private static final long FREE = 0;

  private final Set<Long> repeated = new HashSet<>();
  private long[] slots = new long[START];
  private int taken;

  /** Forgets the delivery before. */
  KeyHashes begin() {
    repeated.clear();
    Arrays.fill(slots, FREE);
    taken = 0;
    return this;
  }

  void add(long hash) {
    if (2 * taken >= slots.length) {
      grow();
    }
    if (put(hash == FREE ? 1 : hash)) {
      taken++;
    } else {
      repeated.add(hash == FREE ? 1 : hash);
    }
  }

  /** Whether any did: few deliveries have a key twice. */
  boolean anyRepeated() {
    return !repeated.isEmpty();
  }

  /** Whether a hash came more than once. */
  boolean repeated(long hash) {
    return repeated.contains(hash == FREE ? 1 : hash);
  }

  private boolean put(long hash) {
    int place = (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    while (slots[place] != FREE) {
      if (slots[place] == hash) {
        return false;
      }
      place = (place + 1) & (slots.length - 1);
    }
    slots[place] = hash;
    return true;
  }

  private void grow() {
    long[] before = slots;
    slots = new long[2 * before.length];
    for (long hash : before) {
      if (hash != FREE) {
        put(hash);
      }
    }
  }
}
