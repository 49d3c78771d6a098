package se.nollan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import se.nollan.definitions.TablePage;

/** Tells what tables a lake has. Needs no lake, and does not start Spark. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    description = "Tell which tables a lake has, and what each column holds.")
final class TablesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PageOptions page;

  @Override
  public Integer call() {
    return page.show(
        spec, TablePage.all(), "./nollan tables --format markdown --to docs/tables.md");
  }
}
