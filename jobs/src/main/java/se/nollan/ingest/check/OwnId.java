package se.nollan.ingest.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides persons in the id that a row's own key column holds. Ids are kept as delivered, since they
 * are what a row is found by; but a row may be shifted, so an id that is wholly a person's number,
 * or a part of it between {@code | ; , : _ /} that is, is hidden.
 */
final class OwnId {
  private static final Pattern PART = Pattern.compile("[^|;,:_/]+");

  /**
   * With a plus; Nordic with 00; national with its zero, in nine or ten digits (ids that are padded
   * with zeros have mostly more of them); mobile numbers that have lost their zero or their plus.
   */
  private static final Pattern PHONE =
      Pattern.compile(
          "\\+[0-9]{7,15}|00(?:4[5-7]|358)[0-9]{7,11}|0[1-9][0-9]{7,8}"
              + "|467[02369][0-9]{7}|7[02369][0-9]{7}");

  /** An area code and a hyphen. */
  private static final Pattern AREA = Pattern.compile("0[1-9][0-9]{0,2}\\p{Pd}[0-9\\p{Pd}]{5,10}");

  private OwnId() {}

  static String masked(String id, String period) {
    if (WrittenMoment.is(id)) {
      return id;
    }
    if (id.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))) {
      return Masking.masked(id);
    }
    Matcher parts = PART.matcher(id);
    return parts.replaceAll(
        part ->
            Matcher.quoteReplacement(isNumber(part.group(), period) ? Masking.MASK : part.group()));
  }

  private static boolean isNumber(String word, String period) {
    String digits = word.replaceAll("[().\\p{Pd}\\x{2212}]", "");
    boolean bare = digits.equals(word);
    return AREA.matcher(word).matches()
        || (PHONE.matcher(digits).matches() && (bare || mobile(digits)))
        || Masking.isRounded(word)
        || PersonalNumber.isPlainly(word, period);
  }

  /** With something between its digits only a number that plainly is one: ids have hyphens, too. */
  private static boolean mobile(String digits) {
    return digits.charAt(0) == '+' || digits.startsWith("07") || digits.startsWith("0046");
  }
}
