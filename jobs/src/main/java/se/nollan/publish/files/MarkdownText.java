package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text for people, as GitHub's Markdown. All that is given is plain text: none of it is markup.
 */
final class MarkdownText {
  private final StringBuilder text = new StringBuilder();

  void title(String title) {
    text.append("# ").append(escaped(title)).append("\n\n");
  }

  void heading(String heading) {
    text.append("## ").append(escaped(heading)).append("\n\n");
  }

  void paragraph(String paragraph) {
    text.append(escaped(paragraph)).append("\n\n");
  }

  void bullets(List<String> bullets) {
    bullets.forEach(bullet -> text.append("- ").append(escaped(bullet)).append('\n'));
    text.append('\n');
  }

  void table(List<String> columns, List<List<String>> rows) {
    text.append(line(columns)).append("|---".repeat(columns.size())).append("|\n");
    rows.forEach(row -> text.append(line(row)));
    text.append('\n');
  }

  void write(OutputStream out) throws IOException {
    out.write((text.toString().stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? "" : " " + escaped(cell))
        .collect(Collectors.joining(" |", "|", " |\n"));
  }

  /** Names come from whoever delivered them, and are to be read as they stand. */
  private static String escaped(String plain) {
    return plain
        .replaceAll("\\s+", " ")
        .replaceAll("([\\\\`*_\\[\\]|~#])", "\\\\$1")
        .replace("&", "&amp;")
        .replace("<", "&lt;");
  }
}
