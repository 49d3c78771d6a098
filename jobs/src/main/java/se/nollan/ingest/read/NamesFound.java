package se.nollan.ingest.read;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Remembers which of a source's columns a file has been found to have, whose format names them in
 * every row or in its footer.
 */
final class NamesFound {
  private final ReadOptions options;
  private final boolean[] found;

  /** Columns of the source that are there in other letters. */
  private final Set<String> inOtherCase = new TreeSet<>();

  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  NamesFound(ReadOptions options) {
    this.options = options;
    this.found = new boolean[options.columns().size()];
    names.addAll(options.columns());
  }

  /** A column of the source is there. */
  void found(int column) {
    found[column] = true;
  }

  /** There is a name that is none of the source's columns. */
  void other(String name) {
    if (names.contains(name)) {
      options.columns().stream().filter(name::equalsIgnoreCase).forEach(inOtherCase::add);
    }
  }

  /**
   * Ends the reading of a file that lacks a column that the source requires.
   *
   * @param nobody what to say of them, such as "no object has"
   */
  void mustBeAll(String nobody) throws BrokenFileException {
    List<String> lacking =
        IntStream.range(0, found.length)
            .filter(i -> !found[i])
            .mapToObj(options.columns()::get)
            .filter(options.required()::contains)
            .toList();
    if (lacking.isEmpty()) {
      return;
    }
    String hint =
        lacking.stream().anyMatch(inOtherCase::contains)
            ? "; capital and small letters are told apart, and they differ"
            : "";
    throw new BrokenFileException(nobody + " " + String.join(", ", lacking) + hint);
  }
}
