package se.nollan.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.nollan.definitions.Page.Block;
import se.nollan.definitions.Page.Heading;
import se.nollan.definitions.Page.Paragraph;
import se.nollan.definitions.Page.Table;

/** A page for a terminal, {@value Wrapped#WIDTH} characters wide. */
public final class PlainText {
  private static final String GAP = "  ";
  private static final String INDENT = "    ";

  private PlainText() {}

  /** The page's text. */
  public static String of(Page page) {
    String blocks = page.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n"));
    return (underlined(page.title(), "=") + "\n" + blocks).replaceAll(" +\n", "\n");
  }

  private static String block(Block block) {
    if (block instanceof Heading heading) {
      return "\n" + underlined(heading.text(), "-");
    }
    if (block instanceof Paragraph paragraph) {
      return wrapped("", "", paragraph.text());
    }
    Table table = (Table) block;
    return switch (table.columns().size() - table.facts()) {
      case 0 -> aligned(table);
      case 1 -> hanging(table);
      default -> below(table);
    };
  }

  private static String underlined(String text, String with) {
    return plain(text) + "\n" + with.repeat(plain(text).length()) + "\n";
  }

  private static String aligned(Table table) {
    return lines(table).stream()
        .map(line -> facts(table, line) + "\n")
        .collect(Collectors.joining());
  }

  /** Prose beside the facts. */
  private static String hanging(Table table) {
    String indent = " ".repeat(facts(table, table.columns()).length()) + GAP;
    return lines(table).stream()
        .map(line -> wrapped(facts(table, line) + GAP, indent, line.get(table.facts())))
        .collect(Collectors.joining());
  }

  /** Prose below the facts; the prose's own titles are left out. */
  private static String below(Table table) {
    return lines(table).stream()
        .map(
            line ->
                facts(table, line)
                    + "\n"
                    + (line == table.columns() ? "" : paragraphs(line, table.facts())))
        .collect(Collectors.joining("\n"));
  }

  private static String paragraphs(List<String> line, int from) {
    return line.subList(from, line.size()).stream()
        .map(text -> wrapped(INDENT, INDENT, text))
        .collect(Collectors.joining());
  }

  private static List<List<String>> lines(Table table) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(table.columns());
    lines.addAll(table.rows());
    return lines;
  }

  private static String facts(Table table, List<String> line) {
    return IntStream.range(0, table.facts())
        .mapToObj(column -> padded(plain(line.get(column)), width(table, column)))
        .collect(Collectors.joining(GAP));
  }

  private static int width(Table table, int column) {
    return lines(table).stream().mapToInt(line -> plain(line.get(column)).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String wrapped(String first, String indent, String text) {
    return Wrapped.of(first, indent, plain(text));
  }

  private static String plain(String text) {
    return text.replace("`", "");
  }
}
