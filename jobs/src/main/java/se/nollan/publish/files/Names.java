package se.nollan.publish.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What codes are called. */
final class Names {
  /** Unit groups, in the order in which they are shown. */
  static final Map<String, Wording> UNIT_GROUPS =
      inOrder(
          "all", new Wording("alla", "all"),
          "public", new Wording("offentlig regi", "public"),
          "private", new Wording("privat regi", "private"),
          "health_centre", new Wording("vårdcentral", "health centre"),
          "rehabilitation", new Wording("rehabilitering", "rehabilitation"),
          "urgent_care", new Wording("jourmottagning", "urgent care"),
          "child_youth", new Wording("barn och unga", "children and young people"),
          "other", new Wording("annan enhet", "other"));

  /**
   * Those of the unit groups that say who runs a unit; the others, but {@code all}, say its type.
   */
  static final List<String> OPERATORS = List.of("public", "private");

  static final Map<String, Wording> DATASETS =
      inOrder(
          "phone_contact", new Wording("telefon", "phone"),
          "chat_case", new Wording("chatt", "chat"),
          "booking", new Wording("bokningar", "bookings"),
          "appointment", new Wording("bokade besök", "appointments"),
          "bookable_slot", new Wording("bokningsbara tider", "bookable slots"));

  static final Map<String, Wording> COVERAGE =
      inOrder(
          "REPORTED", new Wording("har levererat", "delivered"),
          "ZERO", new Wording("inget att redovisa", "nothing to report"),
          "UNUSABLE", new Wording("leveransen går inte att använda", "delivery cannot be used"),
          "MISSING", new Wording("saknas", "missing"),
          "NOT_TAKING_PART", new Wording("deltar inte", "not taking part"));

  private Names() {}

  /** The code's name; the code itself if it has none. */
  static String of(Map<String, Wording> names, String code, Language language) {
    return names.getOrDefault(code, new Wording(code, code)).in(language);
  }

  private static Map<String, Wording> inOrder(Object... codesAndNames) {
    Map<String, Wording> names = new LinkedHashMap<>();
    for (int i = 0; i < codesAndNames.length; i += 2) {
      names.put((String) codesAndNames[i], (Wording) codesAndNames[i + 1]);
    }
    return java.util.Collections.unmodifiableMap(names);
  }
}
