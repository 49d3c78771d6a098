package se.nollan.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Quantities near a cell among which another world is looked for; all others stay as they are. That
 * loses no safety: a world in which most things are true is a world too. Each row gets its turn to
 * add one quantity that could take up a change, those first that leave the fewest rows behind them.
 */
final class Neighbourhood {
  /** Every so many turns a row adds its largest, which is mostly its total. */
  private static final int TURNS_FOR_A_TOTAL = 3;

  /** A row's first, second … turn. */
  private record Turn(int row, int number) {}

  private final Quantities all;
  private final Pattern pattern;
  private final IntPredicate usable;
  private final int group;
  private final Moves.Reach reach;
  private final BitSet chosen = new BitSet();
  private final BitSet rows = new BitSet();
  private final List<Integer> order = new ArrayList<>();
  private final ArrayDeque<Turn> turns = new ArrayDeque<>();

  /**
   * Around a group.
   *
   * @param usable the groups that may change
   */
  Neighbourhood(
      Quantities all, Pattern pattern, IntPredicate usable, int group, Moves.Reach reach) {
    this.all = all;
    this.pattern = pattern;
    this.usable = usable;
    this.group = group;
    this.reach = reach;
  }

  /** Adds quantities until there are so many, or no more. */
  void grow(int... from) {
    for (int quantity : from) {
      choose(quantity);
    }
    while (order.size() < reach.size() && !turns.isEmpty()) {
      Turn turn = turns.removeFirst();
      int next = next(all.rows.get(turn.row), turn.number % TURNS_FOR_A_TOTAL == 0);
      if (next >= 0) {
        turns.addLast(new Turn(turn.row, turn.number + 1));
        choose(next);
      }
    }
  }

  /** Whether nothing is left to add, as far as it may reach. */
  boolean whole() {
    return turns.isEmpty();
  }

  /**
   * Leaves out what cannot change: a quantity that stands in a row alone, and then those that
   * thereby do.
   */
  Movable movable() {
    Map<Integer, Integer> standing = new HashMap<>();
    for (int quantity : order) {
      for (int row : all.rowsOf[quantity]) {
        standing.merge(row, 1, Integer::sum);
      }
    }
    BitSet left = (BitSet) chosen.clone();
    ArrayDeque<Integer> alone = new ArrayDeque<>();
    rows.stream().filter(row -> standing.get(row) == 1).forEach(alone::add);
    while (!alone.isEmpty()) {
      for (int quantity : all.rows.get(alone.remove()).quantities()) {
        if (left.get(quantity)) {
          left.clear(quantity);
          for (int row : all.rowsOf[quantity]) {
            if (standing.merge(row, -1, Integer::sum) == 1) {
              alone.add(row);
            }
          }
        }
      }
    }
    return new Movable(
        order.stream().filter(left::get).mapToInt(Integer::intValue).toArray(),
        rows.stream().filter(row -> standing.get(row) > 0).toArray());
  }

  /**
   * What could change.
   *
   * @param quantities the nearest first
   * @param rows those that a change among them has to keep
   */
  record Movable(int[] quantities, int[] rows) {}

  private void choose(int quantity) {
    if (chosen.get(quantity)) {
      return;
    }
    chosen.set(quantity);
    order.add(quantity);
    for (int row : all.rowsOf[quantity]) {
      if (!rows.get(row)) {
        rows.set(row);
        turns.addLast(new Turn(row, 1));
      }
    }
  }

  private int next(Row row, boolean largest) {
    int best = -1;
    for (int quantity : row.quantities()) {
      if (!chosen.get(quantity)
          && usable(quantity)
          && (best < 0
              || (largest ? all.truth[quantity] > all.truth[best] : nearer(quantity, best)))) {
        best = quantity;
      }
    }
    return best;
  }

  private boolean usable(int quantity) {
    int of = all.group[quantity];
    return of == Quantities.NONE
        || (usable.test(of) && (!reach.inPlace() || all.place[of] == all.place[group]));
  }

  private boolean nearer(int quantity, int than) {
    int byLoss = Double.compare(loss(quantity), loss(than));
    if (byLoss != 0 && (loss(quantity) == 0 || loss(than) == 0)) {
      return byLoss < 0;
    }
    int byRows = Integer.compare(rowsBehind(quantity), rowsBehind(than));
    if (byRows != 0) {
      return byRows < 0;
    }
    return byLoss != 0 ? byLoss < 0 : room(quantity) > room(than);
  }

  private double loss(int quantity) {
    int group = all.group[quantity];
    return group == Quantities.NONE || pattern.withheld(group) ? 0 : all.weight[group];
  }

  private int rowsBehind(int quantity) {
    int behind = 0;
    for (int row : all.rowsOf[quantity]) {
      if (!rows.get(row)) {
        behind++;
      }
    }
    return behind;
  }

  private long room(int quantity) {
    return all.truth[quantity] - all.least[quantity];
  }
}
