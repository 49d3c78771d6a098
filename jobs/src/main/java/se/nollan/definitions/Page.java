package se.nollan.definitions;

import java.util.List;

/**
 * A text to be laid out. In all of its texts {@code `…`} is code.
 *
 * @param title of the whole
 * @param blocks what follows, in order
 */
public record Page(String title, List<Block> blocks) {

  /** One part of a page. */
  public sealed interface Block {}

  /** The title of a section. */
  public record Heading(String text) implements Block {}

  /** Running text. */
  public record Paragraph(String text) implements Block {}

  /**
   * A table.
   *
   * @param facts how many of the columns, from the left, are short; the others are prose
   * @param columns their titles
   * @param rows as many texts each as there are columns
   */
  public record Table(int facts, List<String> columns, List<List<String>> rows) implements Block {}
}
