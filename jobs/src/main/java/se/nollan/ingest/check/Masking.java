package se.nollan.ingest.check;

import java.util.regex.Pattern;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.ColumnType;

/**
 * Hides persons in rows that are kept only to be mended. A column of personal data is hidden whole.
 * A row may be shifted, so what looks like a phone or personal number is hidden in any other column
 * too; and in a chat case words are, unless they are codes of their own column, since they may be
 * somebody's health issue.
 */
final class Masking {
  static final String MASK = "***";

  /**
   * What people write between digits: white space, dashes of all kinds, brackets, dots, slashes.
   */
  private static final String BETWEEN = "[\\s\\h()./\\p{Pd}\\x{2212}]*";

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z+])"
              // 04/05/2026 and 04.05.2026 are days.
              + "(?![0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}(?![0-9]))"
              + "(?:\\+|0)"
              + BETWEEN
              + "(?:[0-9]"
              + BETWEEN
              + "){6,16}(?![0-9A-Za-z])");

  /** Year, month and day (of a co-ordination number: plus 60), then four. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:[0-9]{2})?[0-9]{2}(?:0[1-9]|1[0-2])"
              + "(?:0[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])"
              + "[+\\s\\h\\p{Pd}\\x{2212}]{0,3}[0-9A-Za-z]{4}(?![0-9A-Za-z])");

  /** A unit's id may end in digits that look like a phone number. */
  private static final Pattern HSA_ID = Pattern.compile("[Ss][Ee][0-9]{10}-[0-9A-Za-z]{1,18}");

  /** Instants and days have digits and hyphens as phone numbers do, but are nobody's. */
  private static final Pattern MOMENT =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2})?\\S{0,6})?");

  /** A moment, however badly written; what is a number of somebody's goes on to be hidden. */
  private static final Pattern NO_WORDS = Pattern.compile("[0-9TZ\\s:+./,-]+");

  private static final Pattern WORD_WITH_DIGIT = Pattern.compile("\\S*[0-9]\\S*");

  private Masking() {}

  /** How far a row's fields can be trusted to stand under their own columns. */
  enum Fields {
    IN_PLACE,
    PERHAPS_SHIFTED
  }

  /** A column's value as it may be kept. */
  static String mask(CanonicalColumn column, String value, Fields fields) {
    if (column.type().personal()) {
      return MASK;
    }
    if (fields == Fields.PERHAPS_SHIFTED && !harmless(column, value)) {
      return MASK;
    }
    return masked(value);
  }

  /** A text as it may be kept wherever it stood. */
  static String masked(String value) {
    if (MOMENT.matcher(value).matches()) {
      return value;
    }
    String withoutPhones =
        HSA_ID.matcher(value).matches() ? value : PHONE.matcher(value).replaceAll(MASK);
    return PERSONAL.matcher(withoutPhones).replaceAll(MASK);
  }

  /** Whether a value can be nobody's words: a code of its own column, an id, or no words at all. */
  private static boolean harmless(CanonicalColumn column, String value) {
    if (column.type() instanceof ColumnType.Code code && code.codes().contains(value)) {
      return true;
    }
    if (column.type() instanceof ColumnType.Flag
        && (value.equals("true") || value.equals("false"))) {
      return true;
    }
    return NO_WORDS.matcher(value).matches()
        || HSA_ID.matcher(value).matches()
        || (column.type() instanceof ColumnType.Text && WORD_WITH_DIGIT.matcher(value).matches());
  }
}
