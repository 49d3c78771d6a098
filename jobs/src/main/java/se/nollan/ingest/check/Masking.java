package se.nollan.ingest.check;

import java.util.regex.Pattern;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/**
 * Hides persons in rows that are kept only to be mended. A column of personal data is hidden whole.
 * A row may be shifted, so what looks like a phone or personal number is hidden in any other column
 * too; and in a chat case words are, unless they are codes of their own column, since they may be
 * somebody's health issue. Days and times are left alone, and so is the id of the row itself.
 */
public final class Masking {
  /** What stands in place of what is hidden. */
  public static final String MASK = "***";

  /**
   * What people write between digits: white space, dashes of all kinds, brackets, dots, slashes.
   */
  private static final String BETWEEN = "[\\s\\h()./\\p{Pd}\\x{2212}]*";

  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z+])"
              + "(?:\\+|0)"
              + BETWEEN
              + "(?:[0-9]"
              + BETWEEN
              // Longer than any number, lest the end of one behind other digits is left.
              + "){6,28}(?![0-9A-Za-z])");

  /**
   * Without plus and zeros: a Nordic country's code or none, then as many digits as it asks for.
   */
  private static final Pattern BARE_PHONE =
      Pattern.compile(
          "(?<![0-9A-Za-z+.,])(?<![0-9]\\p{Pd})(?:"
              + spaced("46", "[1-9]", 6, 9)
              + "|"
              + spaced("46", "0", 7, 10)
              + "|"
              + spaced("358", "[1-9]", 6, 10)
              + "|"
              + spaced("4", "[57]", 8, 8)
              + "|"
              + spaced("7", "[02369]", 7, 7)
              + ")(?![0-9A-Za-z])");

  /**
   * Year, month and day (of a co-ordination number: plus 60; of a Carelink reserve number: 32 to
   * 59), then four.
   */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:[0-9]{2})?[0-9]{2}(?:0[1-9]|1[0-2])"
              + "(?:0[1-9]|[1-5][0-9]|6[1-9]|[78][0-9]|9[01])"
              + "[+\\s\\h\\p{Pd}\\x{2212}]{0,3}[0-9A-Za-z]{4}(?![0-9A-Za-z])");

  /** The same, with something between year, month and day. */
  private static final Pattern SPELLED =
      Pattern.compile(
          "(?<![0-9A-Za-z])(?:[0-9]{2})?[0-9]{2}([-./ ])(?:0[1-9]|1[0-2])\\1"
              + "(?:0[1-9]|[1-5][0-9]|6[1-9]|[78][0-9]|9[01])"
              + "[+\\s\\h\\p{Pd}\\x{2212}]{1,3}[0-9]{4}(?![0-9A-Za-z])");

  /** Regions' own reserve numbers: twelve, digits first and mostly. */
  private static final Pattern RESERVE =
      Pattern.compile(
          "(?<![0-9A-Za-z\\p{Pd}])(?=(?:[A-Za-z]*[0-9]){6})[0-9]{2}[0-9A-Za-z]{10}"
              + "(?![0-9A-Za-z]|\\p{Pd}[0-9A-Za-z])"
              + "|(?<![0-9A-Za-z])99(?:19|20)[0-9]{2}[\\s\\h\\p{Pd}]?[0-9A-Za-z]{2}"
              + "[\\s\\h\\p{Pd}]?[0-9A-Za-z]{4}(?![0-9A-Za-z])");

  /** What spreadsheets make of long numbers. */
  private static final Pattern ROUNDED =
      Pattern.compile(
          "(?<![0-9A-Za-z])\\+?[1-9](?:[.,][0-9]+)?[eE]\\+?(?:0?[5-9]|1[0-5])(?![0-9])");

  /** A unit's id may end in digits that look like a phone number. */
  private static final Pattern HSA_ID = Pattern.compile("[Ss][Ee][0-9]{10}-[0-9A-Za-z]{1,18}");

  private static final Pattern UUID =
      Pattern.compile("\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}}?");

  /** A moment, however badly written; what is a number of somebody's goes on to be hidden. */
  private static final Pattern NO_WORDS = Pattern.compile("[0-9TZ\\s:+./,-]+");

  private static final Pattern WORD_WITH_DIGIT = Pattern.compile("\\S*[0-9]\\S*");

  private Masking() {}

  private static String spaced(String begin, String next, int least, int most) {
    String digits = String.join(BETWEEN, begin.split(""));
    return digits + BETWEEN + next + "(?:" + BETWEEN + "[0-9]){" + least + "," + most + "}";
  }

  /** How far a row's fields can be trusted to stand under their own columns. */
  enum Fields {
    IN_PLACE,
    PERHAPS_SHIFTED
  }

  /**
   * Where a value stood.
   *
   * @param period month of its delivery
   * @param fields of its row
   */
  record Where(CanonicalDataset dataset, String period, Fields fields) {}

  /** A column's value as it may be kept of a row. */
  static String mask(CanonicalColumn column, String value, Where where) {
    if (column.type().personal()) {
      return MASK;
    }
    if (where.fields() == Fields.PERHAPS_SHIFTED && !harmless(column, value)) {
      return MASK;
    }
    if (isId(column) && where.dataset().key().contains(column.name())) {
      return OwnId.masked(value, where.period());
    }
    if (isTime(column)
        && WrittenMoment.isIn(where.period(), value)
        && !PersonalNumber.isRight(value)) {
      return value;
    }
    return masked(value);
  }

  /** A text as it may be kept wherever it stood. */
  public static String masked(String value) {
    if (UUID.matcher(value).matches()) {
      return value;
    }
    return HSA_ID.matcher(value).matches()
        ? withoutPersonal(value)
        : WrittenMoment.around(value, Masking::withoutNumbers);
  }

  private static String withoutNumbers(String text) {
    String withoutSpelled = SPELLED.matcher(text).replaceAll(MASK);
    String withoutPhones = PHONE.matcher(withoutSpelled).replaceAll(MASK);
    String withoutBare = BARE_PHONE.matcher(withoutPersonal(withoutPhones)).replaceAll(MASK);
    return ROUNDED.matcher(withoutBare).replaceAll(MASK);
  }

  private static String withoutPersonal(String text) {
    return RESERVE.matcher(PERSONAL.matcher(text).replaceAll(MASK)).replaceAll(MASK);
  }

  /** Whether a word is a long number as a spreadsheet shows it. */
  static boolean isRounded(String word) {
    return ROUNDED.matcher(word).matches();
  }

  private static boolean isId(CanonicalColumn column) {
    return column.type() instanceof ColumnType.Text || column.type() instanceof ColumnType.HsaId;
  }

  private static boolean isTime(CanonicalColumn column) {
    return column.type() instanceof ColumnType.Time || column.type() instanceof ColumnType.Day;
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
        || WrittenMoment.is(value)
        || HSA_ID.matcher(value).matches()
        || (column.type() instanceof ColumnType.Text && WORD_WITH_DIGIT.matcher(value).matches());
  }
}
