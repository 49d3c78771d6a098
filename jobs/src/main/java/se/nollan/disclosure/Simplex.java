package se.nollan.disclosure;

import java.util.Arrays;

/**
 * The most that can be gained where every equation's sum is 0 and every variable lies between 0 and
 * its upper bound: the primal simplex method with bounds (G. B. Dantzig), on a dense tableau. It
 * starts from all variables at 0 and is feasible at every step, so it can stop at any.
 *
 * <p>It reckons in floating point. Who uses it checks what it finds.
 */
final class Simplex {
  private static final double EPSILON = 1e-9;
  private static final double ZERO = 1e-13;
  private static final int ARTIFICIAL = -1;

  private final double[][] tableau;
  private final double[] reduced;
  private final double[] upper;
  private final double[] basic;
  private final int[] basis;
  private final int[] rowOf;
  private final boolean[] atUpper;

  /** Where the pivot row is not 0: most of a tableau is, as sums have few parts. */
  private final int[] columns;

  /**
   * A problem; the arrays become its own.
   *
   * @param equations coefficients by equation and variable
   * @param gain of one more of each variable
   * @param upper of each variable; may be infinite
   */
  Simplex(double[][] equations, double[] gain, double[] upper) {
    this.tableau = equations;
    this.reduced = gain;
    this.upper = upper;
    this.basic = new double[equations.length];
    this.basis = new int[equations.length];
    this.rowOf = new int[gain.length];
    this.atUpper = new boolean[gain.length];
    this.columns = new int[gain.length];
    Arrays.fill(basis, ARTIFICIAL);
    Arrays.fill(rowOf, -1);
  }

  /** The variables' values. */
  double[] solve() {
    int limit = 10 * (tableau.length + 10);
    int patience = 4 * (tableau.length + 10);
    int idle = 0;
    for (int step = 0; step < limit; step++) {
      int entering = entering(idle > patience);
      if (entering < 0) {
        break;
      }
      idle = move(entering, idle > patience) > EPSILON ? 0 : idle + 1;
    }
    double[] values = new double[upper.length];
    for (int variable = 0; variable < values.length; variable++) {
      values[variable] =
          rowOf[variable] >= 0 ? basic[rowOf[variable]] : atUpper[variable] ? upper[variable] : 0;
    }
    return values;
  }

  /** The variable that gains most; or, against running in circles, the first that gains (Bland). */
  private int entering(boolean first) {
    int best = -1;
    double most = EPSILON;
    for (int variable = 0; variable < reduced.length; variable++) {
      double gain = atUpper[variable] ? -reduced[variable] : reduced[variable];
      if (rowOf[variable] < 0 && gain > most && upper[variable] > 0) {
        best = variable;
        most = gain;
        if (first) {
          break;
        }
      }
    }
    return best;
  }

  /** Moves the entering variable as far as it goes, and says how far that was. */
  private double move(int entering, boolean lowest) {
    double direction = atUpper[entering] ? -1 : 1;
    double most = upper[entering];
    int leaving = -1;
    for (int row = 0; row < tableau.length; row++) {
      double slope = tableau[row][entering] * direction;
      if (Math.abs(slope) > EPSILON) {
        double room = room(row, slope);
        if (room < most - EPSILON
            || (room <= most + EPSILON
                && (leaving < 0 || better(row, leaving, entering, lowest)))) {
          most = Math.min(room, most);
          leaving = row;
        }
      }
    }
    if (Double.isInfinite(most)) {
      throw new IllegalStateException("nothing bounds what can be gained");
    }
    most = Math.max(0, most);
    for (int row = 0; row < tableau.length; row++) {
      basic[row] -= tableau[row][entering] * direction * most;
    }
    if (leaving < 0) {
      atUpper[entering] = !atUpper[entering];
    } else {
      double value = atUpper[entering] ? upper[entering] - most : most;
      leave(leaving, tableau[leaving][entering] * direction);
      pivot(leaving, entering);
      basic[leaving] = value;
    }
    return most;
  }

  private double room(int row, double slope) {
    double bound = slope > 0 ? 0 : basis[row] == ARTIFICIAL ? 0 : upper[basis[row]];
    return Math.max(0, (basic[row] - bound) / slope);
  }

  private boolean better(int row, int than, int entering, boolean lowest) {
    if (lowest) {
      return basis[row] < basis[than];
    }
    if ((basis[row] == ARTIFICIAL) != (basis[than] == ARTIFICIAL)) {
      return basis[row] == ARTIFICIAL;
    }
    return Math.abs(tableau[row][entering]) > Math.abs(tableau[than][entering]);
  }

  private void leave(int row, double slope) {
    if (basis[row] != ARTIFICIAL) {
      rowOf[basis[row]] = -1;
      atUpper[basis[row]] = slope < 0;
    }
  }

  private void pivot(int row, int entering) {
    double[] pivotRow = tableau[row];
    double pivot = pivotRow[entering];
    int count = 0;
    for (int column = 0; column < pivotRow.length; column++) {
      if (Math.abs(pivotRow[column]) > ZERO) {
        pivotRow[column] /= pivot;
        columns[count++] = column;
      } else {
        pivotRow[column] = 0;
      }
    }
    for (int other = 0; other < tableau.length; other++) {
      if (other != row) {
        subtract(tableau[other], pivotRow, entering, count);
      }
    }
    subtract(reduced, pivotRow, entering, count);
    basis[row] = entering;
    rowOf[entering] = row;
    atUpper[entering] = false;
  }

  private void subtract(double[] from, double[] pivotRow, int entering, int count) {
    double factor = from[entering];
    if (factor != 0) {
      for (int index = 0; index < count; index++) {
        int column = columns[index];
        from[column] -= factor * pivotRow[column];
      }
      from[entering] = 0;
    }
  }
}
