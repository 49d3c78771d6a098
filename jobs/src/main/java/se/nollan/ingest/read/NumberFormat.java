package se.nollan.ingest.read;

import java.util.Locale;

/**
 * What a workbook's number format makes of a number: whether it is shown as a day, as a time of
 * day, as both or as hours that go on beyond a day.
 *
 * @param date whether it shows a day
 * @param time whether it shows a time
 * @param elapsed whether its hours, minutes or seconds go on beyond a day
 */
record NumberFormat(boolean date, boolean time, boolean elapsed) {
  static final NumberFormat NUMBER = new NumberFormat(false, false, false);
  private static final NumberFormat DAY = new NumberFormat(true, false, false);
  private static final NumberFormat TIME = new NumberFormat(false, true, false);
  private static final NumberFormat BOTH = new NumberFormat(true, true, false);
  private static final NumberFormat ELAPSED = new NumberFormat(false, true, true);

  /** The formats that have a number and need no code (ECMA-376, 18.8.30, in any language). */
  static NumberFormat builtIn(int id) {
    if (id == 22) {
      return BOTH;
    }
    if (id == 46) {
      return ELAPSED;
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id == 45 || id == 47) {
      return TIME;
    }
    boolean day = (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36;
    return day || (id >= 50 && id <= 58) ? DAY : NUMBER;
  }

  /** The format of a code, such as {@code yyyy-mm-dd hh:mm}. */
  static NumberFormat of(String code) {
    String shown = shown(code.toLowerCase(Locale.ROOT));
    boolean elapsed = shown.matches(".*\\[(h+|m+|s+)].*");
    String letters = shown.replaceAll("\\[[^\\]]*]", "");
    boolean time = elapsed || letters.contains("h") || letters.contains("s");
    boolean day = letters.contains("y") || letters.contains("d");
    // Minutes beside hours or seconds, and months elsewhere.
    boolean month = letters.contains("m") && !time;
    return letters.contains("general")
        ? NUMBER
        : new NumberFormat(day || month, time, elapsed && !day);
  }

  /** The code of positive numbers, without the text that stands in it as it is. */
  private static String shown(String code) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      if (c == '"') {
        int end = code.indexOf('"', i + 1);
        i = end < 0 ? code.length() : end;
      } else if (c == '\\' || c == '_' || c == '*') {
        i++;
      } else if (c == ';') {
        break;
      } else {
        shown.append(c);
      }
    }
    return shown.toString();
  }
}
