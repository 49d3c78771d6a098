package se.nollan.cli;

/** Text for a terminal: broken between words, its later lines under the first one's text. */
final class Paragraph {
  private static final int WIDTH = 100;

  private Paragraph() {}

  /** One paragraph, ended with a line break. */
  static String of(String label, String text) {
    String indent = " ".repeat(label.length());
    StringBuilder page = new StringBuilder();
    StringBuilder line = new StringBuilder(label);
    boolean begun = false;
    for (String word : text.split(" ")) {
      if (begun && line.length() + 1 + word.length() > WIDTH) {
        page.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(indent);
        begun = false;
      }
      line.append(begun ? " " : "").append(word);
      begun = true;
    }
    return page.append(line.toString().stripTrailing()).append('\n').toString();
  }
}
