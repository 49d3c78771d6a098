package se.nollan.ingest.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Where in a file's rows the wanted columns are. */
final class Header {
  private final int[] wanted;
  private final int width;

  private Header(int[] wanted, int width) {
    this.wanted = wanted;
    this.width = width;
  }

  /** Reads a header; it must name no column twice and hold all that are required. */
  static Header of(List<String> names, ReadOptions options) throws BrokenFileException {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new BrokenFileException("the header repeats a name, in column " + (seen.size() + 1));
      }
    }
    List<String> lacking = new ArrayList<>(options.required());
    lacking.removeAll(seen);
    if (!lacking.isEmpty()) {
      throw new BrokenFileException("the header lacks " + String.join(", ", lacking));
    }
    int[] wanted = new int[names.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = options.columns().indexOf(names.get(i));
    }
    return new Header(wanted, names.size());
  }

  /** The columns of a file without a header: they come as the source lists them. */
  static Header positional(ReadOptions options) {
    int[] wanted = new int[options.columns().size()];
    Arrays.setAll(wanted, i -> i);
    return new Header(wanted, wanted.length);
  }

  /** The same, but for columns that nobody wants to see. */
  Header only(IntPredicate seen) {
    int[] fewer =
        Arrays.stream(wanted)
            .map(target -> target >= 0 && seen.test(target) ? target : -1)
            .toArray();
    return Arrays.equals(fewer, wanted) ? this : new Header(fewer, width);
  }

  /** The last of the file's fields that is wanted; -1 if none is. */
  int last() {
    int last = wanted.length - 1;
    while (last >= 0 && wanted[last] < 0) {
      last--;
    }
    return last;
  }

  /** Where the file's field goes among the wanted columns; -1 if nowhere. */
  int target(int field) {
    return wanted[field];
  }

  /** How many fields a row of this file has. */
  int width() {
    return width;
  }
}
