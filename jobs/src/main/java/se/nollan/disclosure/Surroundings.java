package se.nollan.disclosure;

import java.util.BitSet;
import java.util.Collection;
import java.util.stream.IntStream;

/** Groups that stand in one row with given ones, and those that stand in one row with these … */
final class Surroundings {
  private final Quantities all;
  private final BitSet groups = new BitSet();
  private final BitSet rows = new BitSet();
  private BitSet edge = new BitSet();

  Surroundings(Quantities all, Collection<Integer> around) {
    this.all = all;
    around.forEach(edge::set);
    groups.or(edge);
  }

  /** One row further out; false if there is nothing further out. */
  boolean grow() {
    BitSet reached = new BitSet();
    edge.stream()
        .flatMap(group -> IntStream.of(Goal.Part.DENOMINATOR.quantities(all, group)))
        .forEach(quantity -> reach(quantity, reached));
    reached.andNot(groups);
    groups.or(reached);
    edge = reached;
    return !reached.isEmpty();
  }

  /** A quantity of no group is nothing that could be withheld: behind it, it goes on at once. */
  private void reach(int quantity, BitSet reached) {
    for (int row : all.rowsOf[quantity]) {
      if (!rows.get(row)) {
        rows.set(row);
        for (int next : all.rows.get(row).quantities()) {
          if (all.group[next] != Quantities.NONE) {
            reached.set(all.group[next]);
          } else if (next != quantity) {
            reach(next, reached);
          }
        }
      }
    }
  }

  IntStream groups() {
    return groups.stream();
  }
}
