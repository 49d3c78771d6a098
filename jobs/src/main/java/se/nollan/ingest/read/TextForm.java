package se.nollan.ingest.read;

import java.io.Serializable;
import java.nio.charset.Charset;

/**
 * Says how the text files of a source are written.
 *
 * @param encoding name of the text's character set
 * @param fields how lines of a CSV file are divided
 * @param skipLines how many lines a CSV file has before its header, or else before its first row
 * @param header whether a CSV file begins with the columns' names; if not, they come in the order
 *     of the source's columns
 * @param trim whether white space around values is taken away
 */
public record TextForm(
    String encoding, FieldLayout fields, int skipLines, boolean header, boolean trim)
    implements Serializable {

  /** UTF-8, commas, RFC 4180's quotes, a header in the first line. */
  public static final TextForm CANONICAL =
      new TextForm("UTF-8", FieldLayout.Delimited.by(","), 0, true, true);

  public Charset charset() {
    return Charset.forName(encoding);
  }

  public TextForm withEncoding(String other) {
    return new TextForm(other, fields, skipLines, header, trim);
  }

  public TextForm withFields(FieldLayout other) {
    return new TextForm(encoding, other, skipLines, header, trim);
  }

  /** The same with another delimiter, in RFC 4180's quotes. */
  public TextForm withDelimiter(String delimiter) {
    return withFields(FieldLayout.Delimited.by(delimiter));
  }

  public TextForm withSkipLines(int lines) {
    return new TextForm(encoding, fields, lines, header, trim);
  }

  public TextForm withHeader(boolean first) {
    return new TextForm(encoding, fields, skipLines, first, trim);
  }

  public TextForm withTrim(boolean white) {
    return new TextForm(encoding, fields, skipLines, header, white);
  }

  /**
   * Whether lines can be divided by looking at their bytes, if the text is UTF-8: one delimiter,
   * and {@link SimpleQuotes} or none.
   */
  boolean simple() {
    return trim
        && fields instanceof FieldLayout.Delimited layout
        && layout.delimiter().length() == 1
        && layout.delimiter().charAt(0) < 0x80
        && !layout.escapes()
        && (!layout.quotes() || layout.quote() == FieldLayout.Delimited.QUOTE);
  }

  /** Whether fields may stand in quotes. */
  boolean quotes() {
    return fields instanceof FieldLayout.Delimited layout && layout.quotes();
  }

  /** What is between fields; of fixed widths, nothing. */
  String delimiter() {
    return fields instanceof FieldLayout.Delimited layout ? layout.delimiter() : "";
  }

  static BrokenFileException tooFewLines() {
    return new BrokenFileException("it has fewer lines than the source skips (skip-lines)");
  }
}
