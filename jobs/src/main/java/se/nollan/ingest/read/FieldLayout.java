package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.List;

/** Says how a line of text is divided into fields. */
public sealed interface FieldLayout extends Serializable {

  /**
   * Fields with a delimiter between them.
   *
   * @param delimiter one character or several
   * @param quote stands around fields that may hold delimiters and line ends; {@link #NONE} if no
   *     character does
   * @param escape stands before a quote that is meant as such within quotes, and before itself;
   *     {@link #NONE} if two quotes do
   */
  record Delimited(String delimiter, char quote, char escape) implements FieldLayout {
    /** Stands for no character: text does not hold it. */
    public static final char NONE = '\0';

    public static final char QUOTE = '"';

    /** Fields in RFC 4180's quotes, with this delimiter. */
    public static Delimited by(String delimiter) {
      return new Delimited(delimiter, QUOTE, NONE);
    }

    public boolean quotes() {
      return quote != NONE;
    }

    public boolean escapes() {
      return escape != NONE;
    }
  }

  /** Fields of so many characters each, with nothing between them. */
  record FixedWidth(List<Integer> widths) implements FieldLayout {
    public FixedWidth {
      widths = List.copyOf(widths);
    }
  }
}
