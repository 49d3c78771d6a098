package se.nollan.pass;

import java.util.Arrays;
import java.util.function.BiConsumer;

/**
 * Numbers by group: an open hash table, with the keys and the numbers of all groups behind each
 * other. Every row looks up its group several times, and a map of Java's has to be followed from
 * object to object.
 */
final class Groups {
  private static final int START = 64;
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int keyWidth;
  private final int width;
  private int size;
  private long[] keys;
  private long[] numbers;

  /** Groups by hash, each one too high, so that 0 is free. At most half of it is taken. */
  private int[] places = new int[2 * START];

  /**
   * None yet.
   *
   * @param keyWidth of how many numbers a key is
   * @param width how many numbers each group has
   */
  Groups(int keyWidth, int width) {
    this.keyWidth = keyWidth;
    this.width = width;
    this.keys = new long[START * keyWidth];
    this.numbers = new long[START * width];
  }

  /** Where a group's numbers begin; those of a new one, whose key is copied, are 0. */
  int of(long[] key) {
    int place = hash(key, 0) & places.length - 1;
    while (places[place] != 0) {
      int group = places[place] - 1;
      if (is(group, key)) {
        return group * width;
      }
      place = place + 1 & places.length - 1;
    }
    if (2 * size == places.length - 2) {
      grow();
      return of(key);
    }
    System.arraycopy(key, 0, keys, size * keyWidth, keyWidth);
    places[place] = ++size;
    return (size - 1) * width;
  }

  private boolean is(int group, long[] key) {
    int at = group * keyWidth;
    for (int i = 0; i < keyWidth; i++) {
      if (keys[at + i] != key[i]) {
        return false;
      }
    }
    return true;
  }

  private int hash(long[] key, int from) {
    long hash = 0;
    for (int i = from; i < from + keyWidth; i++) {
      hash = (hash ^ key[i]) * MIX;
      hash ^= hash >>> 32;
    }
    return (int) hash;
  }

  private void grow() {
    int room = places.length;
    keys = Arrays.copyOf(keys, room * keyWidth);
    numbers = Arrays.copyOf(numbers, room * width);
    places = new int[2 * room];
    for (int group = 0; group < size; group++) {
      int place = hash(keys, group * keyWidth) & places.length - 1;
      while (places[place] != 0) {
        place = place + 1 & places.length - 1;
      }
      places[place] = group + 1;
    }
  }

  /** The numbers of all groups; others once a group is new. */
  long[] numbers() {
    return numbers;
  }

  /** Gives each group's key and numbers. */
  void forEach(BiConsumer<long[], long[]> each) {
    for (int group = 0; group < size; group++) {
      each.accept(
          Arrays.copyOfRange(keys, group * keyWidth, (group + 1) * keyWidth),
          Arrays.copyOfRange(numbers, group * width, (group + 1) * width));
    }
  }
}
