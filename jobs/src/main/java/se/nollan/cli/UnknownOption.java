package se.nollan.cli;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * An option that a command does not have. It is told before one that is lacking: who mistyped an
 * option lacks it, too.
 *
 * @param name as it was given
 * @param meant the option that is spelled most like it
 */
record UnknownOption(String name, Optional<String> meant) {
  /** The most letters by which a slip differs. */
  private static final int SLIP = 3;

  /** The first such option of a command that cannot be parsed. */
  static Optional<UnknownOption> of(ParameterException e, String[] args) {
    boolean possible =
        e instanceof MissingParameterException
            || e instanceof UnmatchedArgumentException unmatched && unmatched.isUnknownOption();
    if (!possible) {
      return Optional.empty();
    }
    CommandSpec command = e.getCommandLine().getCommandSpec();
    return Arrays.stream(args)
        .takeWhile(each -> !each.equals("--"))
        .filter(each -> each.startsWith("-") && each.length() > 1)
        .map(each -> each.replaceFirst("=.*", ""))
        .filter(each -> !command.optionsMap().containsKey(each))
        .findFirst()
        .map(name -> new UnknownOption(name, nearest(name, command)));
  }

  private static Optional<String> nearest(String name, CommandSpec command) {
    LevenshteinDistance distance = new LevenshteinDistance(SLIP);
    List<String> near =
        command.optionsMap().keySet().stream()
            .filter(each -> each.startsWith("--") && distance.apply(name, each) >= 0)
            .toList();
    return near.stream().min(Comparator.comparingInt(each -> distance.apply(name, each)));
  }

  String message() {
    return "unknown option '"
        + name
        + "'"
        + meant.map(option -> "; did you mean " + option + "?").orElse("");
  }
}
