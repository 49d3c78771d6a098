package se.nollan.publish.files;

import java.util.List;
import java.util.function.Function;

/**
 * A column of a table.
 *
 * @param name for programs
 * @param kind what its entries are
 * @param title for people
 * @param description in English, for those who read the data package
 * @param entry what stands in it, of a row
 */
record Column<R>(
    String name, Kind kind, Wording title, String description, Function<R, Entry> entry) {

  /** What a column's entries are. */
  sealed interface Kind {}

  /** Any text. */
  record AnyText() implements Kind {}

  /** Text of a form. */
  record TextLike(String pattern) implements Kind {}

  /** One of the codes. */
  record OneOf(List<String> codes) implements Kind {}

  /** A whole number from 0, or a mark. */
  record Count() implements Kind {}

  /** A number from 0 to 1 with six decimals, or a mark. */
  record Share() implements Kind {}

  /** A column of texts. */
  static <R> Column<R> text(
      String name, Kind kind, Wording title, String description, Function<R, String> text) {
    return new Column<>(name, kind, title, description, text.andThen(Entry::text));
  }
}
