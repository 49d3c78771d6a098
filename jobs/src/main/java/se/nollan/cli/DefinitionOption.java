package se.nollan.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import se.nollan.contact.Definition;
import se.nollan.lake.Lake;

/** What same-day contact is taken to be. */
final class DefinitionOption {
  @Option(
      names = "--definition",
      paramLabel = "NAME",
      description =
          "The version of SKR's instruction, and variants, such as skr-2.0+every-case; default skr-2.0."
              + " A lake keeps the definition of its first run.")
  private Optional<String> name = Optional.empty();

  /** The definition asked for, if any. */
  Optional<Definition> given() {
    return name.map(DefinitionOption::named);
  }

  /** The definition of that name. */
  static Definition named(String name) {
    try {
      return Definition.of(name);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /** The definition of a lake: its own, which must be the one asked for; of a new lake, that. */
  static Definition of(Lake lake, Optional<Definition> given) {
    if (!lake.snapshot().exists()) {
      return given.orElse(Definition.CURRENT);
    }
    Definition kept = Definition.of(lake.snapshot().definition());
    if (given.isPresent() && !given.get().equals(kept)) {
      throw new UsageException(
          "this lake's figures are kept under %s, not %s; leave --definition out, or make another lake%s"
              .formatted(kept, given.get(), Erased.outOfReach(lake)));
    }
    return kept;
  }
}
