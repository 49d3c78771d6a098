package se.nollan.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.nollan.contact.Definition;
import se.nollan.definitions.DefinitionPage;

/** Tells what counts and why. Needs no lake, and does not start Spark. */
@Command(
    name = "definitions",
    mixinStandardHelpOptions = true,
    description = "Tell what counts and why: versions, variants, rules, each with its source.")
final class DefinitionsCommand implements Callable<Integer> {
  private static final String WHOLE_PAGE =
      "./nollan definitions --format markdown --to docs/definitions.md";

  @Spec private CommandSpec spec;
  @Mixin private PageOptions page;

  @Option(
      names = "--definition",
      paramLabel = "NAME",
      description = "Only what is in force under it, such as skr-1.6 or skr-2.0+every-case.")
  private Optional<String> name = Optional.empty();

  @Override
  public Integer call() {
    Optional<Definition> definition = name.map(DefinitionOption::named);
    return page.show(
        spec,
        definition.map(DefinitionPage::of).orElseGet(DefinitionPage::all),
        definition
            .map(one -> "./nollan definitions --format markdown --definition " + one)
            .orElse(WHOLE_PAGE));
  }
}
