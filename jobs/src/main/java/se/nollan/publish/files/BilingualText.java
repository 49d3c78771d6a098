package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** A text whose sentences are given in both languages, side by side, and written in one. */
final class BilingualText {
  private final Language language;
  private final MarkdownText text = new MarkdownText();

  BilingualText(Language language) {
    this.language = language;
  }

  Language language() {
    return language;
  }

  void title(String swedish, String english) {
    text.title(choose(swedish, english));
  }

  void heading(String swedish, String english) {
    text.heading(choose(swedish, english));
  }

  void paragraph(String swedish, String english) {
    text.paragraph(choose(swedish, english));
  }

  void bullets(List<String> bullets) {
    text.bullets(bullets);
  }

  /** A table; its rows are in the language already. */
  void table(List<Wording> columns, List<List<String>> rows) {
    text.table(columns.stream().map(column -> column.in(language)).toList(), rows);
  }

  String choose(String swedish, String english) {
    return language == Language.SWEDISH ? swedish : english;
  }

  /** With one decimal, as the language writes it. */
  String decimal(double number) {
    String plain = String.format(Locale.ROOT, "%.1f", number);
    return choose(plain.replace('.', ','), plain);
  }

  void write(OutputStream out) throws IOException {
    text.write(out);
  }
}
