package se.nollan.publish.files;

import java.util.function.Function;

/** A column of a sheet: its title in Swedish, how its numbers look, and what stands in it. */
record SheetColumn<R>(String title, Look look, Function<R, Entry> entry) {

  /** How numbers look. */
  enum Look {
    TEXT(""),
    COUNT("#,##0"),
    SHARE("0.0%");

    private final String format;

    Look(String format) {
      this.format = format;
    }

    /** In Excel's own notation; readers see it in their language's. */
    String format() {
      return format;
    }
  }

  static <R> SheetColumn<R> text(String title, Function<R, String> text) {
    return new SheetColumn<>(title, Look.TEXT, text.andThen(Entry::text));
  }

  static <R> SheetColumn<R> count(String title, Function<R, Entry> entry) {
    return new SheetColumn<>(title, Look.COUNT, entry);
  }

  static <R> SheetColumn<R> share(String title, Function<R, Entry> entry) {
    return new SheetColumn<>(title, Look.SHARE, entry);
  }
}
