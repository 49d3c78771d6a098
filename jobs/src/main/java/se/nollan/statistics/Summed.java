package se.nollan.statistics;

import java.util.List;
import java.util.function.BinaryOperator;

/**
 * A figure of an area, a group of its units and a period.
 *
 * @param name the area's name in the last of the months
 * @param group {@code all}, an operator or a type
 * @param period {@code yyyy-MM} or {@code yyyy}
 * @param months the figure of each month in the period that has one, in order
 * @param sum of the months
 */
public record Summed<V>(
    Area area, String name, String group, String period, List<V> months, V sum) {

  static <V> Summed<V> of(
      Area area, String group, String period, List<Named<V>> months, BinaryOperator<V> plus) {
    List<V> values = months.stream().map(Named::value).toList();
    String name = months.get(months.size() - 1).name();
    return new Summed<>(
        area, name, group, period, values, values.stream().reduce(plus).orElseThrow());
  }

  /** A month's figure, and what the area is called in that month. */
  record Named<V>(String name, V value) {}

  /** {@code month} or {@code year}. */
  public String periodKind() {
    return period.length() == "yyyy".length() ? "year" : "month";
  }
}
