package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.PointValuePair;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * Unknowns that hang together. Every solution found on the way to the least or the largest of one
 * unknown is a table that could be; so what the others are in it counts for them too, and most need
 * no search of their own.
 */
final class AttackedPart {
  private static final double OFF = 1e-6;
  private static final int ROUNDS = 12;

  private final Map<String, Integer> unknowns;
  private final LinearConstraintSet constraints;
  private final double[] low;
  private final double[] high;

  /** How they hang together; each unknown's place is that of its coefficients. */
  AttackedPart(Map<String, Integer> unknowns, List<LinearConstraint> constraints) {
    this.unknowns = unknowns;
    this.constraints = new LinearConstraintSet(constraints);
    this.low = new double[unknowns.size()];
    this.high = new double[unknowns.size()];
    Arrays.fill(low, Double.POSITIVE_INFINITY);
    Arrays.fill(high, Double.NEGATIVE_INFINITY);
  }

  Set<String> names() {
    return unknowns.keySet();
  }

  /** From the least to the largest that one can be; or a part of that which is so wide. */
  Attacker.Interval interval(String name, double wide) {
    int place = unknowns.get(name);
    for (GoalType goal : GoalType.values()) {
      if (!(high[place] - low[place] >= wide)) {
        search(place, goal);
      }
    }
    return new Attacker.Interval(low[place], high[place]);
  }

  /**
   * Looks for room of many at once, by tables in which some of them are large and others small, and
   * then the other way about. It may miss some, and is much quicker than one after the other.
   */
  void wander(Collection<String> names, double wide) {
    List<Integer> narrow = new ArrayList<>();
    names.forEach(name -> narrow.add(unknowns.get(name)));
    for (int round = 0; round < ROUNDS; round++) {
      narrow.removeIf(place -> high[place] - low[place] >= wide);
      double[] objective = new double[unknowns.size()];
      for (int index = 0; index < narrow.size(); index++) {
        objective[narrow.get(index)] = (index >> round / 2) % 2 == 0 ? 1 : -1;
      }
      if (!narrow.isEmpty()) {
        search(objective, GoalType.values()[round % 2]);
      }
    }
  }

  private void search(int place, GoalType goal) {
    double[] objective = new double[unknowns.size()];
    objective[place] = 1;
    search(objective, goal);
  }

  private void search(double[] objective, GoalType goal) {
    PointValuePair solution =
        new SimplexSolver()
            .optimize(
                new MaxIter(100_000),
                new LinearObjectiveFunction(objective, 0),
                constraints,
                goal,
                new NonNegativeConstraint(true));
    see(solution.getPoint());
  }

  private void see(double[] table) {
    for (LinearConstraint line : constraints.getConstraints()) {
      double off = line.getCoefficients().dotProduct(new ArrayRealVector(table)) - line.getValue();
      boolean kept =
          switch (line.getRelationship()) {
            case EQ -> Math.abs(off) < OFF;
            case GEQ -> off > -OFF;
            case LEQ -> off < OFF;
          };
      if (!kept) {
        throw new IllegalStateException("the solver's table is off by " + off);
      }
    }
    for (int each = 0; each < table.length; each++) {
      low[each] = Math.min(low[each], table[each]);
      high[each] = Math.max(high[each], table[each]);
    }
  }
}
