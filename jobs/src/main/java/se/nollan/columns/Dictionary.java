package se.nollan.columns;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The different values of a column, numbered from 0 in the order in which they came: an open hash
 * table over their bytes, which lie behind each other as Parquet's dictionary page wants them.
 */
public final class Dictionary {
  /** There is no room for one more. */
  static final int FULL = -1;

  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final int prefix;
  private final Limits limits;
  private final Bytes entries = new Bytes();
  private int size;
  private int last;

  /** Where the bytes of each begin; there is one more, for where the last ends. */
  private int[] starts = new int[65];

  private int[] hashes = new int[64];

  /** Numbers, each one too high, so that 0 is a free place. At most half of them are taken. */
  private int[] places = new int[128];

  /**
   * An empty one.
   *
   * @param prefix how many bytes stand before a value to say its length; 4, or 0 if all have the
   *     same
   */
  Dictionary(int prefix, Limits limits) {
    this.prefix = prefix;
    this.limits = limits;
  }

  /** An empty one of texts, with room for as many as there are. */
  public static Dictionary ofTexts() {
    return new Dictionary(0, Limits.NONE);
  }

  /** The number of a text. */
  public int id(UTF8String text) {
    return id(text.getBaseObject(), text.getBaseOffset(), text.numBytes());
  }

  /** The text of a number, in memory of its own. */
  public UTF8String text(int id) {
    int start = starts[id] + prefix;
    return UTF8String.fromBytes(Arrays.copyOfRange(entries.array(), start, starts[id + 1]));
  }

  int size() {
    return size;
  }

  /** How large all of it is. */
  int bytes() {
    return entries.size();
  }

  /** Whether it is no larger than these allow. */
  boolean within(Limits allowed) {
    return size <= allowed.dictionaryEntries() && bytes() <= allowed.dictionaryBytes();
  }

  /** How large a value is, as it stands in a page without a dictionary. */
  int bytes(int id) {
    return starts[id + 1] - starts[id];
  }

  BytesInput input() {
    return entries.input();
  }

  /** The number of a value, which is copied if it is new; {@link #FULL} if it has none. */
  int id(Object base, long offset, int length) {
    // What repeats often repeats at once. Bytes are compared, for a value may have been
    // overwritten.
    if (size > 0 && is(last, base, offset, length)) {
      return last;
    }
    int hash = hash(base, offset, length);
    int place = hash & (places.length - 1);
    while (places[place] != 0) {
      int id = places[place] - 1;
      if (hashes[id] == hash && is(id, base, offset, length)) {
        last = id;
        return id;
      }
      place = (place + 1) & (places.length - 1);
    }
    if (size == limits.dictionaryEntries()
        || length > limits.dictionaryBytes() - prefix - entries.size()) {
      return FULL;
    }
    add(base, offset, length);
    hashes[size] = hash;
    places[place] = size + 1;
    last = size++;
    if (size == hashes.length) {
      grow();
    }
    return last;
  }

  private boolean is(int id, Object base, long offset, int length) {
    int start = starts[id] + prefix;
    return starts[id + 1] - start == length
        && same(entries.array(), Platform.BYTE_ARRAY_OFFSET + start, base, offset, length);
  }

  private static boolean same(Object a, long atA, Object b, long atB, int length) {
    int last = length - Long.BYTES;
    for (int at = 0; at < last; at += Long.BYTES) {
      if (Platform.getLong(a, atA + at) != Platform.getLong(b, atB + at)) {
        return false;
      }
    }
    return last < 0
        ? few(a, atA, length) == few(b, atB, length)
        : Platform.getLong(a, atA + last) == Platform.getLong(b, atB + last);
  }

  /** Up to seven bytes as one number, of which some may stand in it twice. */
  private static long few(Object base, long offset, int length) {
    if (length >= Integer.BYTES) {
      long first = Platform.getInt(base, offset);
      return first << Integer.SIZE ^ Platform.getInt(base, offset + length - Integer.BYTES);
    }
    long bytes = 0;
    for (int at = 0; at < length; at++) {
      bytes = bytes << Byte.SIZE | Platform.getByte(base, offset + at) & 0xFF;
    }
    return bytes;
  }

  private void add(Object base, long offset, int length) {
    if (prefix > 0) {
      entries.putInt(length);
    }
    entries.put(base, offset, length);
    starts[size + 1] = entries.size();
  }

  private void grow() {
    starts = Arrays.copyOf(starts, 2 * size + 1);
    hashes = Arrays.copyOf(hashes, 2 * size);
    places = new int[4 * size];
    for (int id = 0; id < size; id++) {
      int place = hashes[id] & (places.length - 1);
      while (places[place] != 0) {
        place = (place + 1) & (places.length - 1);
      }
      places[place] = id + 1;
    }
  }

  /** Copies a value as it stands in a page without a dictionary. */
  void copy(int id, Bytes to) {
    to.put(entries.array(), Platform.BYTE_ARRAY_OFFSET + starts[id], bytes(id));
  }

  private static int hash(Object base, long offset, int length) {
    int last = length - Long.BYTES;
    long hash = length;
    for (int at = 0; at < last; at += Long.BYTES) {
      hash = mixed(hash ^ Platform.getLong(base, offset + at));
    }
    // The last eight bytes, whether or not some of them have been taken already.
    long rest = last < 0 ? few(base, offset, length) : Platform.getLong(base, offset + last);
    return (int) mixed(hash ^ rest);
  }

  private static long mixed(long hash) {
    long product = hash * MIX;
    return product ^ product >>> 32;
  }
}
