package se.nollan.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
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

  /** Where the row's first field beyond the header begins. */
  private int beyond;

  private boolean surplus;

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
    this.delimiter = (byte) options.text().delimiter().charAt(0);
    this.values = new RowTexts(options.columns().size());
    this.delimiters = EightBytes.all((char) delimiter);
    this.at = text.start();
    pastPreamble(options.text());
    Header all = options.text().header() ? Header.of(names(), options) : Header.positional(options);
    mustNotEndWithinARow(all);
    this.header = all.only(wanted);
    this.last = header == all ? Integer.MAX_VALUE : header.last();
  }

  private void pastPreamble(TextForm form) throws BrokenFileException {
    for (int line = 0; line < form.skipLines(); line++) {
      if (at >= end) {
        throw TextForm.tooFewLines();
      }
      pastLine();
    }
    int length = Math.min(DelimiterLine.LONGEST, Math.max(0, end - at));
    String beginning = new String(bytes, Math.min(at, end), length, StandardCharsets.ISO_8859_1);
    at += DelimiterLine.length(beginning, form.delimiter());
  }

  /** Looks at the last line, if it has no end. */
  private void mustNotEndWithinARow(Header all) throws BrokenFileException {
    if (at >= end || endsLine(bytes[end - 1])) {
      return;
    }
    int rows = at;
    at = end;
    while (at > rows && !endsLine(bytes[at - 1])) {
      at--;
    }
    int fields = 0;
    boolean anything = false;
    for (boolean more = true; more; fields++) {
      int from = at;
      int to = fieldEnd();
      anything |= isQuoted(from) || says(from, to);
      more = pastField(to);
    }
    at = rows;
    if (anything && fields < all.least()) {
      throw new BrokenFileException(CsvRows.ENDS_WITHIN_A_ROW);
    }
  }

  /** The names in the first line that is not blank. */
  private List<String> names() throws BrokenFileException {
    while (at < end) {
      List<String> names = new ArrayList<>();
      boolean more = true;
      boolean anything = false;
      while (more) {
        int from = at;
        int to = fieldEnd();
        UTF8String name = Blank.trimmed(text(from, to));
        names.add(name == null ? "" : name.toString());
        anything |= isQuoted(from) || name != null;
        more = pastField(to);
      }
      if (anything) {
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

  /**
   * Takes a line; false if it is blank, which is no row: of white space and delimiters alone. One
   * with quotes is not.
   */
  private boolean row() {
    values.clear();
    surplus = false;
    beyond = -1;
    int field = 0;
    boolean anything = false;
    boolean more = true;
    while (more) {
      int from = at;
      int to = fieldEnd();
      if (field >= header.width()) {
        beyond = beyond < 0 ? from : beyond;
        surplus = surplus || says(from, to);
      } else if (header.target(field) >= 0) {
        take(header.target(field), from, to);
      }
      anything = anything || isQuoted(from) || says(from, to);
      more = pastField(to);
      if (more && field >= last && anything) {
        pastLine();
        return true;
      }
      field++;
    }
    return anything;
  }

  /** Whether a field says anything but white space. */
  private boolean says(int from, int to) {
    int begin = isQuoted(from) ? from + 1 : from;
    int behind = isQuoted(from) ? to - 1 : to;
    return begin < behind && Blank.behindLeading(bytes, begin, behind) < behind;
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

  @Override
  public RowTexts values() {
    return values;
  }

  /** The fields beyond the header, if any of them says anything: empty ones are harmless. */
  @Override
  public UTF8String extra() {
    if (!surplus) {
      return null;
    }
    int behind = at;
    StringJoiner extra = new StringJoiner("|");
    at = beyond;
    for (boolean more = true; more; ) {
      int from = at;
      int to = fieldEnd();
      extra.add(text(from, to));
      more = pastField(to);
    }
    at = behind;
    return UTF8String.fromString(extra.toString());
  }

  @Override
  public void close() {
    // There is nothing open.
  }
}
