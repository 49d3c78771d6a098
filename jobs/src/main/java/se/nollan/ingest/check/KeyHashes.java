package se.nollan.ingest.check;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Hashes of a delivery's keys, and which of them came more than once; some tens of bytes a row,
 * which are used again for the next delivery.
 *
 * <p>They are looked through once all are there, dealt out by their first bits to groups that fit
 * into a core's own memory: one table of all would have to be waited for at every row.
 */
final class KeyHashes {
  private static final int START = 1 << 10;

  /** How many of them make a group, about. */
  private static final int GROUP = 1 << 11;

  /** A slot that nobody has taken; no hash is that. */
  private static final long FREE = 0;

  private final Set<Long> repeated = new HashSet<>();
  private long[] gathered = new long[START];
  private long[] dealt = new long[START];
  private long[] slots = new long[START];
  private int count;

  /** Forgets the delivery before. */
  KeyHashes begin() {
    repeated.clear();
    count = 0;
    return this;
  }

  void add(long hash) {
    if (count == gathered.length) {
      gathered = Arrays.copyOf(gathered, 2 * count);
    }
    gathered[count++] = taken(hash);
  }

  private static long taken(long hash) {
    return hash == FREE ? 1 : hash;
  }

  /** All are there: finds those that came more than once. */
  KeyHashes end() {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(count / GROUP | 1);
    int shift = Long.SIZE - bits;
    int[] ends = new int[1 << bits];
    deal(ends, shift);
    int from = 0;
    for (int end : ends) {
      lookThrough(from, end);
      from = end;
    }
    return this;
  }

  /** Groups lie behind each other; leaves where each of them ends. */
  private void deal(int[] ends, int shift) {
    if (dealt.length < count) {
      dealt = new long[gathered.length];
    }
    for (int i = 0; i < count; i++) {
      ends[(int) (gathered[i] >>> shift)]++;
    }
    int begin = 0;
    for (int group = 0; group < ends.length; group++) {
      int size = ends[group];
      ends[group] = begin;
      begin += size;
    }
    for (int i = 0; i < count; i++) {
      dealt[ends[(int) (gathered[i] >>> shift)]++] = gathered[i];
    }
  }

  private void lookThrough(int from, int to) {
    int size = Integer.highestOneBit(Math.max(to - from, 1)) << 2;
    if (slots.length < size) {
      slots = new long[size];
    }
    Arrays.fill(slots, 0, size, FREE);
    for (int i = from; i < to; i++) {
      if (!put(dealt[i], size - 1)) {
        repeated.add(dealt[i]);
      }
    }
  }

  /** Whether it was not there yet. */
  private boolean put(long hash, int mask) {
    int place = (int) (hash ^ (hash >>> 32)) & mask;
    while (slots[place] != FREE) {
      if (slots[place] == hash) {
        return false;
      }
      place = (place + 1) & mask;
    }
    slots[place] = hash;
    return true;
  }

  /** Whether any came more than once: few deliveries have a key twice. */
  boolean anyRepeated() {
    return !repeated.isEmpty();
  }

  /** Whether a hash came more than once. */
  boolean repeated(long hash) {
    return repeated.contains(taken(hash));
  }
}
