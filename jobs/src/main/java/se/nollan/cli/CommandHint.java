package se.nollan.cli;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command that somebody may want to give next, as it can be pasted into a shell. */
final class CommandHint {
  /**
   * What a shell takes as it stands; {@code ~} and {@code =} only where nothing is made of them.
   */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}_./:@%+,-][\\p{L}\\p{N}_./:@%+,=~-]*");

  /** Of which a shell makes nothing between double quotes. */
  private static final Pattern NO_MORE = Pattern.compile("[^\"$`\\\\!]*");

  private CommandHint() {}

  /** Of the program as it was called, with these arguments. */
  static String of(String... arguments) {
    // ./nollan says how it was called, quoted where need be.
    return System.getProperty("nollan.command", "nollan")
        + " "
        + Arrays.stream(arguments).map(CommandHint::quoted).collect(Collectors.joining(" "));
  }

  /** A word as a shell takes it for itself. */
  static String quoted(String word) {
    if (PLAIN.matcher(word).matches()) {
      return word;
    }
    return word.contains("'") && NO_MORE.matcher(word).matches()
        ? '"' + word + '"'
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
