package se.nollan.definitions;

/** Text for a terminal, broken between words into lines of at most {@value #WIDTH} characters. */
public final class Wrapped {
  static final int WIDTH = 100;

  private Wrapped() {}

  /** A label with text beside it: later lines stand under the text. */
  public static String beside(String label, String text) {
    return of(label, " ".repeat(label.length()), text);
  }

  /** Text after what the first line begins with, and after an indent on the others. */
  static String of(String first, String indent, String text) {
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    int begun = first.length();
    for (String word : text.split(" ")) {
      if (line.length() > begun && line.length() + 1 + word.length() > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(indent);
        begun = indent.length();
      }
      line.append(line.length() > begun ? " " : "").append(word);
    }
    return lines.append(line).append('\n').toString();
  }
}
