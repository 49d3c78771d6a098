package se.nollan.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of a CSV file in which nothing is quoted, or all quotes are {@link SimpleQuotes}, as
 * nearly all come: straight from its bytes, which are UTF-8, without making characters of them.
 * What {@link CsvRows} gives for such a file, this gives, too. Texts are parts of the bytes; only
 * those with quotes in them are copied.
 */
final class PlainRows implements Rows {
  private final byte[] bytes;
  private final int end;
  private final boolean quotes;
  private final byte delimiter;
  private final long delimiters;
  private final RowTexts values;
  private final Header header;
  private final int last;
  private int at;
  private StringBuilder extra;

  /**
   * The rows of a file.
   *
   * @param quotes whether it has any
   * @param wanted of the columns asked for, those whose values are needed
   */
  PlainRows(KeptText text, boolean quotes, ReadOptions options, IntPredicate wanted)
      throws BrokenFileException {
    this.bytes = text.bytes();
    this.end = text.length();
    this.quotes = quotes;
    this.delimiter = (byte) ((FieldLayout.Delimited) options.text().fields()).delimiter().charAt(0);
    this.values = new RowTexts(options.columns().size());
    this.delimiters = EightBytes.all((char) delimiter);
    this.at = text.start();
    Header all = options.text().header() ? Header.of(names(), options) : Header.positional(options);
    this.header = all.only(wanted);
    this.last = header == all ? Integer.MAX_VALUE : header.last();
  }

  /** The names in the first line that is not blank. */
  private List<String> names() throws BrokenFileException {
    while (at < end) {
      List<String> names = new ArrayList<>();
      boolean more = true;
      boolean anything = isQuoted(at);
      while (more) {
        int from = at;
        int to = fieldEnd();
        UTF8String name = Blank.trimmed(text(from, to));
        names.add(name == null ? "" : name.toString());
        anything |= name != null;
        more = pastField(to);
      }
      if (anything || names.size() > 1) {
        return names;
      }
    }
    throw new BrokenFileException("no header");
  }

  @Override
  public boolean next() {
    while (at < end) {
      if (row()) {
        return true;
      }
    }
    return false;
  }

  /** Takes a line; false if it is blank, which is no row. One of nothing but quotes is not. */
  private boolean row() {
    values.clear();
    extra = null;
    int field = 0;
    boolean anything = isQuoted(at);
    boolean more = true;
    while (more) {
      int from = at;
      int to = fieldEnd();
      int target = field < header.width() ? header.target(field) : -1;
      if (target >= 0) {
        take(target, from, to);
        anything |= values.has(target);
      } else if (field == 0) {
        anything |= Blank.behindLeading(bytes, from, to) < to;
      } else if (field >= header.width()) {
        addExtra(from, to);
      }
      more = pastField(to);
      if (more && field >= last) {
        pastLine();
        return true;
      }
      field++;
    }
    return anything || field > 1;
  }

  /** Whether the field that begins there is. */
  private boolean isQuoted(int from) {
    return quotes && from < end && bytes[from] == '"';
  }

  /** Where the field ends that begins here. */
  private int fieldEnd() {
    int to = isQuoted(at) ? SimpleQuotes.closing(bytes, at + 1, end) + 1 : at;
    while (to <= end - Long.BYTES) {
      long eight = EightBytes.at(bytes, to);
      long found = EightBytes.zeros(eight ^ delimiters) | EightBytes.controls(eight);
      if (found == 0) {
        to += Long.BYTES;
      } else {
        to += Long.numberOfTrailingZeros(found) >>> 3;
        if (bytes[to] == delimiter || endsLine(bytes[to])) {
          return to;
        }
        to++; // Another control character.
      }
    }
    while (to < end && bytes[to] != delimiter && !endsLine(bytes[to])) {
      to++;
    }
    return to;
  }

  private static boolean endsLine(byte letter) {
    return letter == '\n' || letter == '\r';
  }

  /** Goes on behind a field; whether another one follows in the same line. */
  private boolean pastField(int to) {
    at = to + 1;
    if (to == end || bytes[to] == delimiter) {
      return to < end;
    }
    if (bytes[to] == '\r' && at < end && bytes[at] == '\n') {
      at++;
    }
    return false;
  }

  /** Leaves out the rest of a line. */
  private void pastLine() {
    int to = at;
    while (to <= end - Long.BYTES) {
      long found = EightBytes.controls(EightBytes.at(bytes, to));
      if (found == 0) {
        to += Long.BYTES;
      } else {
        to += Long.numberOfTrailingZeros(found) >>> 3;
        if (endsLine(bytes[to])) {
          pastField(to);
          return;
        }
        to++;
      }
    }
    while (to < end && !endsLine(bytes[to])) {
      to++;
    }
    pastField(to);
  }

  private void take(int target, int from, int to) {
    if (!isQuoted(from)) {
      trimmed(target, bytes, from, to);
    } else if (!SimpleQuotes.within(bytes, from + 1, to - 1)) {
      trimmed(target, bytes, from + 1, to - 1);
    } else {
      byte[] meant = SimpleQuotes.meant(bytes, from + 1, to - 1);
      trimmed(target, meant, 0, meant.length);
    }
  }

  private void trimmed(int target, byte[] utf8, int from, int to) {
    // Neither blank nor beyond ASCII at both ends, as nearly always: there is nothing to trim.
    if (from < to && utf8[from] > ' ' && utf8[to - 1] > ' ') {
      values.put(target, utf8, from, to);
      return;
    }
    int start = Blank.behindLeading(utf8, from, to);
    int behind = Blank.trailing(utf8, start, to);
    if (start < behind) {
      values.put(target, utf8, start, behind);
    }
  }

  /** What a field says, with the white space around it. */
  private String text(int from, int to) {
    return isQuoted(from)
        ? new String(SimpleQuotes.meant(bytes, from + 1, to - 1), StandardCharsets.UTF_8)
        : new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private void addExtra(int from, int to) {
    if (extra == null) {
      extra = new StringBuilder();
    } else {
      extra.append('|');
    }
    extra.append(text(from, to));
  }

  @Override
  public RowTexts values() {
    return values;
  }

  @Override
  public UTF8String extra() {
    return extra == null ? null : UTF8String.fromString(extra.toString());
  }

  @Override
  public void close() {
    // There is nothing open.
  }
}
