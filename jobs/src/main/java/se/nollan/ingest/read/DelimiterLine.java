package se.nollan.ingest.read;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line {@code sep=;} that a file may begin with, by which spreadsheets are told its delimiter.
 */
final class DelimiterLine {
  /** No such line is longer, its end included. */
  static final int LONGEST = 24;

  private static final Pattern LINE =
      Pattern.compile("\"?sep=([^\r\n]{1,8}?)\"?(\r\n?|\n|$)", Pattern.CASE_INSENSITIVE);

  /** Those that a message may name: nothing that could be somebody's. */
  private static final Map<String, String> NAMED =
      Map.of(",", ",", ";", ";", "\t", "\\t", "|", "|");

  private DelimiterLine() {}

  /**
   * How long the line is, its end included; 0 if there is none.
   *
   * @param beginning of the text, up to {@link #LONGEST} characters
   * @param delimiter the source's; no other may be named
   */
  static int length(String beginning, String delimiter) throws BrokenFileException {
    Matcher line = LINE.matcher(beginning);
    if (!line.lookingAt()) {
      return 0;
    }
    String named = line.group(1);
    if (!named.equals(delimiter)) {
      String it = NAMED.containsKey(named) ? "\"" + NAMED.get(named) + "\"" : "another delimiter";
      throw new BrokenFileException(
          "the first line (sep=) says that the fields are delimited by "
              + it
              + ", and the source says otherwise; deliver the file as the source has it, or give"
              + " the source that delimiter");
    }
    return line.end();
  }
}
