package se.nollan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nollan.contact.Definition;
import se.nollan.definitions.DefinitionPage;
import se.nollan.definitions.Markdown;
import se.nollan.definitions.Page;
import se.nollan.definitions.PlainText;

/** Tells what counts and why. Needs no lake, and does not start Spark. */
@Command(
    name = "definitions",
    mixinStandardHelpOptions = true,
    description = "Tell what counts and why: versions, variants, rules, each with its source.")
final class DefinitionsCommand implements Callable<Integer> {
  private static final String WHOLE_PAGE =
      "./nollan definitions --format markdown --to docs/definitions.md";

  /** How the page is laid out. */
  enum Format {
    text,
    markdown
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--definition",
      paramLabel = "NAME",
      description = "Only what is in force under it: skr-1.6, skr-2.0+every-case, …")
  private Optional<String> name = Optional.empty();

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Format format;

  @Option(
      names = "--to",
      paramLabel = "FILE",
      description = "The file to write to; without it, the terminal.")
  private Optional<Path> to = Optional.empty();

  @Override
  public Integer call() {
    String text = text(name.map(DefinitionOption::named));
    if (to.isPresent()) {
      write(to.get(), text);
      text = to.get() + "\n";
    }
    spec.commandLine().getOut().print(text);
    spec.commandLine().getOut().flush();
    return ExitCode.DONE;
  }

  private String text(Optional<Definition> definition) {
    Page page = definition.map(DefinitionPage::of).orElseGet(DefinitionPage::all);
    if (format == Format.text) {
      return PlainText.of(page);
    }
    return Markdown.of(
        page,
        definition
            .map(one -> "./nollan definitions --format markdown --definition " + one)
            .orElse(WHOLE_PAGE));
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UsageException("--to: cannot write " + file);
    }
  }
}
