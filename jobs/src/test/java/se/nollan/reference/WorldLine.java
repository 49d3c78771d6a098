package se.nollan.reference;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A row of a generated file: its values by column, and by how many fields it is too long (or, below
 * zero, too short).
 */
record WorldLine(Map<String, String> values, int surplus) {

  WorldLine(Map<String, String> values) {
    this(values, 0);
  }

  WorldLine with(String column, String value) {
    return withEach(Map.of(column, name -> value));
  }

  WorldLine withSurplus(int fields) {
    return new WorldLine(values, fields);
  }

  /** The same line, these columns changed; those that the line does not have stay away. */
  WorldLine withEach(Map<String, UnaryOperator<String>> changes) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changes.forEach(
        (column, change) -> changed.computeIfPresent(column, (name, v) -> change.apply(v)));
    return new WorldLine(changed, surplus);
  }
}
