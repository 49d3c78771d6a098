package se.nollan.ingest.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** Where in a file's rows the wanted columns are. */
final class Header {
  private final int[] wanted;
  private final int least;

  private Header(int[] wanted, int least) {
    this.wanted = wanted;
    this.least = least;
  }

  /**
   * Reads a header; it must hold all columns that are required, and name none twice that is asked
   * for. What else it says means nothing, and may be empty or repeated.
   */
  static Header of(List<String> names, ReadOptions options) throws BrokenFileException {
    for (String column : options.columns()) {
      if (names.indexOf(column) != names.lastIndexOf(column)) {
        throw new BrokenFileException("the header has " + column + " more than once");
      }
    }
    List<String> lacking = new ArrayList<>(options.required());
    lacking.removeAll(names);
    if (!lacking.isEmpty()) {
      throw new LackingColumnsException(lacking);
    }
    int[] wanted = new int[names.size()];
    int least = 0;
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = options.columns().indexOf(names.get(i));
      least = names.get(i).isEmpty() ? least : i + 1;
    }
    return new Header(wanted, least);
  }

  /** The columns of a file without a header: they come as the source lists them. */
  static Header positional(ReadOptions options) {
    int[] wanted = new int[options.columns().size()];
    Arrays.setAll(wanted, i -> i);
    return new Header(wanted, options.required().size());
  }

  /** The same, but for columns that nobody wants to see. */
  Header only(IntPredicate seen) {
    int[] fewer =
        Arrays.stream(wanted)
            .map(target -> target >= 0 && seen.test(target) ? target : -1)
            .toArray();
    return Arrays.equals(fewer, wanted) ? this : new Header(fewer, least);
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

  /** How many fields a row of this file has at most. */
  int width() {
    return wanted.length;
  }

  /** How many fields a row has that has been written whole: without those that have no name. */
  int least() {
    return least;
  }
}
