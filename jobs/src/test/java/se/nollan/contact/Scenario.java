package se.nollan.contact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small table of calls, or of chat cases, and what the rules make of each.
 *
 * <p>A row reads {@code name key=value … -> REASON}. What a row does not say is as in an ordinary
 * one: a call at 10:00 on Tuesday 3 March 2026 to an open queue, by the patient with number 1,
 * which made a callback and got it at 10:30; a chat case of the same hour, begun at 10:30.
 *
 * @param title what a reader would lose if it were not so
 * @param definition under which it is so
 * @param rows the table
 */
record Scenario(String title, String definition, List<Line> rows) {

  static Scenario of(String title, String definition, String table) {
    return new Scenario(title, definition, table.strip().lines().map(Line::of).toList());
  }

  /** The same under the current instruction. */
  static Scenario of(String title, String table) {
    return of(title, "skr-2.0", table);
  }

  /** One row: its name, what it says, and the reason expected. */
  record Line(String name, Map<String, String> given, String reason) {
    static Line of(String text) {
      String[] halves = text.strip().split("\\s*->\\s*");
      String[] words = halves[0].split("\\s+");
      Map<String, String> given = new LinkedHashMap<>();
      for (int i = 1; i < words.length; i++) {
        String[] pair = words[i].split("=", 2);
        given.put(pair[0], pair[1]);
      }
      return new Line(words[0], given, halves[1]);
    }

    String get(String key, String ordinary) {
      return given.getOrDefault(key, ordinary);
    }
  }

  @Override
  public String toString() {
    return title + " (" + definition + ")";
  }
}
