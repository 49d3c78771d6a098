package se.nollan.disclosure;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.Relationship;

/**
 * An equation or inequality, its right side 0.
 *
 * @param terms coefficients of unknowns
 * @param known what the numbers that are no unknowns sum to
 */
record AttackedLine(Map<String, Integer> terms, Relationship relationship, long known) {

  /** The same where some unknowns have another name. */
  AttackedLine renamed(Function<String, String> name) {
    Map<String, Integer> renamed = new TreeMap<>();
    terms.forEach((each, sign) -> renamed.merge(name.apply(each), sign, Integer::sum));
    renamed.values().removeIf(sign -> sign == 0);
    return new AttackedLine(renamed, relationship, known);
  }

  /** The same where some unknowns are known. */
  AttackedLine knowing(Map<String, Long> values) {
    Map<String, Integer> open = new TreeMap<>();
    long sum = known;
    for (Map.Entry<String, Integer> term : terms.entrySet()) {
      Long value = values.get(term.getKey());
      if (value == null) {
        open.put(term.getKey(), term.getValue());
      } else {
        sum += term.getValue() * value;
      }
    }
    return new AttackedLine(open, relationship, sum);
  }

  boolean equation() {
    return relationship == Relationship.EQ;
  }

  /** Whether it says that two unknowns are the same. */
  boolean same() {
    return equation()
        && known == 0
        && terms.size() == 2
        && terms.values().stream().mapToInt(Integer::intValue).sum() == 0;
  }

  /** As the solver wants it; each unknown's place is that of its coefficient. */
  LinearConstraint constraint(Map<String, Integer> places) {
    double[] coefficients = new double[places.size()];
    terms.forEach((each, sign) -> coefficients[places.get(each)] = sign);
    return new LinearConstraint(coefficients, relationship, -known);
  }
}
