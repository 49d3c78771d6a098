package se.nollan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import se.nollan.definitions.Markdown;
import se.nollan.definitions.Page;
import se.nollan.definitions.PlainText;

/** How a page is laid out, and where it goes. */
final class PageOptions {
  enum Format {
    text,
    markdown
  }

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "The form of it: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to write to; without it, the terminal.")
  private Optional<Path> to = Optional.empty();

  /** Shows the page; {@code command} is the one that makes its Markdown. Gives the exit code. */
  int show(CommandSpec spec, Page page, String command) {
    String text = format == Format.text ? PlainText.of(page) : Markdown.of(page, command);
    if (to.isPresent()) {
      write(to.get(), text);
      text = to.get() + "\n";
    }
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UsageException("--to: cannot write " + file);
    }
  }
}
