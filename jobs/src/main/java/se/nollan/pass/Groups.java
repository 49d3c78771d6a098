package se.nollan.pass;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;

/**
 * Numbers by group: an open hash table, with the numbers of all groups behind each other. Every row
 * looks up its group several times, and a map of Java's has to be followed from object to object.
 */
final class Groups {
  private static final int START = 64;

  private final int width;
  private int size;
  private UnsafeRow[] keys = new UnsafeRow[START];
  private int[] hashes = new int[START];
  private long[] numbers;

  /** Groups by hash, each one too high, so that 0 is free. At most half of it is taken. */
  private int[] places = new int[2 * START];

  /**
   * None yet.
   *
   * @param width how many numbers each has
   */
  Groups(int width) {
    this.width = width;
    this.numbers = new long[START * width];
  }

  /** Where a group's numbers begin; those of a new one, whose key is copied, are 0. */
  int of(UnsafeRow key) {
    int hash = key.hashCode();
    int place = hash & places.length - 1;
    while (places[place] != 0) {
      int group = places[place] - 1;
      if (hashes[group] == hash && keys[group].equals(key)) {
        return group * width;
      }
      place = place + 1 & places.length - 1;
    }
    if (size == keys.length) {
      grow();
      return of(key);
    }
    keys[size] = key.copy();
    hashes[size] = hash;
    places[place] = ++size;
    return (size - 1) * width;
  }

  private void grow() {
    keys = Arrays.copyOf(keys, 2 * size);
    hashes = Arrays.copyOf(hashes, 2 * size);
    numbers = Arrays.copyOf(numbers, 2 * size * width);
    places = new int[4 * size];
    for (int group = 0; group < size; group++) {
      int place = hashes[group] & places.length - 1;
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

  Map<UnsafeRow, long[]> byKey() {
    Map<UnsafeRow, long[]> byKey = new HashMap<>();
    for (int group = 0; group < size; group++) {
      byKey.put(keys[group], Arrays.copyOfRange(numbers, group * width, (group + 1) * width));
    }
    return byKey;
  }
}
