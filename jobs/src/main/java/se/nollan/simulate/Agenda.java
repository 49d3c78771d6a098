package se.nollan.simulate;

import java.util.Arrays;

/** Keeps a day's attempts to call in order of time; the callers of one second in theirs. */
final class Agenda {

  private static final int CALLER_BITS = 16;
  static final int MOST_CALLERS = 1 << CALLER_BITS;

  private long[] entries = new long[256];
  private int first;
  private int end;

  void clear() {
    first = 0;
    end = 0;
  }

  boolean isEmpty() {
    return first == end;
  }

  void add(int second, int caller) {
    if (end == entries.length) {
      entries = Arrays.copyOf(entries, end * 2);
    }
    long entry = (long) second << CALLER_BITS | caller;
    int found = Arrays.binarySearch(entries, first, end, entry);
    int at = found < 0 ? -found - 1 : found;
    System.arraycopy(entries, at, entries, at + 1, end - at);
    entries[at] = entry;
    end++;
  }

  /** The time of the next attempt, which is at the head. */
  int second() {
    return (int) (entries[first] >>> CALLER_BITS);
  }

  /** Takes the attempt at the head away, and gives its caller. */
  int next() {
    return (int) (entries[first++] & MOST_CALLERS - 1);
  }
}
